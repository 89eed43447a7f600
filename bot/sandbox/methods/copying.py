"""copyMessage, forwardMessage and their plurals."""

from collections.abc import Callable

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.chats import Message
from bot.sandbox.content import read_caption
from bot.sandbox.keyboards import Markup, read_markup
from bot.sandbox.methods.registry import SENDING, Call, method

MOST_AT_ONCE = 100
PLURAL = (
    "chat_id message_thread_id direct_messages_topic_id from_chat_id message_ids "
    "disable_notification protect_content "
)
CAPTION = ("caption", "caption_entities")
NOT_COPIED = ("has_protected_content", "reply_to_message", "forward_origin")


@method(
    "copyMessage",
    SENDING.replace("business_connection_id", "") + "from_chat_id message_id video_start_timestamp "
    "caption parse_mode caption_entities show_caption_above_media",
)
def copy_message(call: Call) -> Json:
    message = _source(call, call.parameters.integer("message_id"), "copy")
    content = _copied(message)
    if call.parameters.has("caption") and "text" not in content:
        content = {k: v for k, v in content.items() if k not in CAPTION}
        content |= read_caption(call.parameters)
    markup = read_markup(call.parameters)
    return {"message_id": call.send(content, markup=markup).id}


@method("copyMessages", PLURAL + "remove_caption")
def copy_messages(call: Call) -> list[Json]:
    without = CAPTION if call.parameters.flag("remove_caption") else ()

    def copied(message: Message) -> Json:
        return {k: v for k, v in _copied(message).items() if k not in without}

    return _posted(call, copied)


@method(
    "forwardMessage",
    "chat_id message_thread_id direct_messages_topic_id from_chat_id video_start_timestamp "
    "disable_notification protect_content message_effect_id suggested_post_parameters message_id",
)
def forward_message(call: Call) -> Json:
    message = _source(call, call.parameters.integer("message_id"), "forward")
    return call.send(_forwarded(message), markup=Markup()).as_json()


@method("forwardMessages", PLURAL)
def forward_messages(call: Call) -> list[Json]:
    return _posted(call, _forwarded)


def _source(call: Call, number: int, purpose: str) -> Message:
    message = call.chat("from_chat_id").find(number, purpose)
    if message.content.get("has_protected_content"):
        raise bad_request(f"message can't be {purpose.rstrip('y')}{_ending(purpose)}")
    return message


def _ending(purpose: str) -> str:
    return "ied" if purpose.endswith("y") else "ed"


def _sources(call: Call) -> list[Message]:
    """Those that are still there, in order of their ids; none left is an error."""
    ids = call.parameters.integers("message_ids")
    if not 0 < len(ids) <= MOST_AT_ONCE:
        raise bad_request("there must be from 1 to 100 message identifiers")
    chat = call.chat("from_chat_id")
    found = [chat.messages[number] for number in sorted(ids) if number in chat.messages]
    left = [message for message in found if not message.deleted]
    if not left:
        raise bad_request("there are no messages to send")
    return left


def _posted(call: Call, content: Callable[[Message], Json]) -> list[Json]:
    """Sends what is made of each source; what was an album arrives as one."""
    sources = _sources(call)
    chat = call.open_chat()
    call.world.charge(call.bot, chat, "message", cost=len(sources))
    sender, protection = call.bot.as_user(), call.protection()
    albums: dict[str | None, str | None] = {None: None}
    sent = []
    for source in sources:
        album = albums.setdefault(source.album, str(call.world.new_id()))
        whole = {**content(source), **protection}
        sent.append(call.world.add_message(chat, sender, whole, album=album))
    return [{"message_id": message.id} for message in sent]


def _copied(message: Message) -> Json:
    return {name: value for name, value in message.content.items() if name not in NOT_COPIED}


def _forwarded(message: Message) -> Json:
    origin = {"type": "user", "sender_user": message.sender, "date": message.date}
    return {**_copied(message), "forward_origin": message.content.get("forward_origin", origin)}
