"""Methods that change a message of the bot in place."""

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.chats import Message
from bot.sandbox.content import read_caption, read_text
from bot.sandbox.keyboards import read_inline
from bot.sandbox.methods.albums import item_content
from bot.sandbox.methods.registry import Call, method
from bot.sandbox.methods.sending import check_preview

TARGET = "business_connection_id chat_id message_id inline_message_id reply_markup "
MEDIA = ("photo", "document", "video", "animation", "audio", "voice")
CAPTION = ("caption", "caption_entities")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


@method("editMessageText", TARGET + "text parse_mode entities link_preview_options")
def edit_text(call: Call) -> Json:
    content = {**read_text(call.parameters), **check_preview(call)}
    message = _editable(call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _edited(
        call, message, _kept(message, "text", "entities", "link_preview_options") | content
    )


@method(
    "editMessageCaption", TARGET + "caption parse_mode caption_entities show_caption_above_media"
)
def edit_caption(call: Call) -> Json:
    caption = read_caption(call.parameters)
    message = _editable(call)
    if not any(kind in message.content for kind in MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return _edited(call, message, _kept(message, *CAPTION) | caption)


@method("editMessageMedia", TARGET + "media")
def edit_media(call: Call) -> Json:
    content = item_content(call, call.parameters.record("media"))
    message = _editable(call)
    if not any(kind in message.content for kind in MEDIA):
        raise bad_request("there is no media in the message to edit")
    return _edited(call, message, _kept(message, *MEDIA, *CAPTION) | content)


@method("editMessageReplyMarkup", TARGET)
def edit_reply_markup(call: Call) -> Json:
    message = _editable(call)
    return _edited(call, message, message.content)


def _editable(call: Call) -> Message:
    message = call.message("edit")
    message.chat.refuse_if_closed()
    if not message.from_bot or message.markup.reply is not None:
        raise bad_request("message can't be edited")
    return message


def _kept(message: Message, *replaced: str) -> Json:
    return {name: value for name, value in message.content.items() if name not in replaced}


def _edited(call: Call, message: Message, content: Json) -> Json:
    inline = read_inline(call.parameters)
    if content == message.content and inline == message.markup.inline:
        raise bad_request(NOT_MODIFIED)
    call.world.charge(call.bot, message.chat, "edit")
    call.world.edit_message(message, content, inline)
    return message.as_json()
