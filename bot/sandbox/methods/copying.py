"""copyMessage, forwardMessage and their plurals."""

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
        content = {k: v for k, v in content.items() if k not in {"caption", "caption_entities"}}
        content |= read_caption(call.parameters)
    markup = read_markup(call.parameters)
    return {"message_id": call.send(content, markup=markup).id}


@method("copyMessages", PLURAL + "remove_caption")
def copy_messages(call: Call) -> list[Json]:
    contents = [_copied(message) for message in _sources(call)]
    if call.parameters.flag("remove_caption"):
        for content in contents:
            content.pop("caption", None)
            content.pop("caption_entities", None)
    return [{"message_id": message.id} for message in _posted(call, contents)]


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
    contents = [_forwarded(message) for message in _sources(call)]
    return [{"message_id": message.id} for message in _posted(call, contents)]


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


def _posted(call: Call, contents: list[Json]) -> list[Message]:
    """Several messages at once stay an album only where they were one; here they stand alone."""
    chat = call.open_chat()
    call.world.charge(call.bot, chat, "message", cost=len(contents))
    sender, protection = call.bot.as_user(), call.protection()
    return [call.world.add_message(chat, sender, {**c, **protection}) for c in contents]


def _copied(message: Message) -> Json:
    return {name: value for name, value in message.content.items() if name not in NOT_COPIED}


def _forwarded(message: Message) -> Json:
    origin = {"type": "user", "sender_user": message.sender, "date": message.date}
    return {**_copied(message), "forward_origin": message.content.get("forward_origin", origin)}
