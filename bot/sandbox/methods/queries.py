"""Answers of pressed buttons, chat actions and reactions."""

from bot.sandbox.answers import bad_request
from bot.sandbox.methods.registry import Call, method

ANSWER_CHARACTERS = 200
ACTION_SECONDS = 5
ACTIONS = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
]
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("answerCallbackQuery", "callback_query_id text show_alert url cache_time")
def answer_callback_query(call: Call) -> bool:
    """A query can be answered once, within a quarter of an hour."""
    query = call.bot.callbacks.get(call.parameters.text("callback_query_id"))
    text = call.parameters.text("text")
    if query is None or not query.is_open(call.world.clock()):
        raise bad_request(TOO_OLD)
    if len(text) > ANSWER_CHARACTERS:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answered = True
    url = call.parameters.text("url")
    if text or url:
        chat = call.bot.chats[query.person_id]
        alert = call.parameters.flag("show_alert")
        call.world.show_toast(chat, text, alert=alert, url=url)
    return True


@method("sendChatAction", "business_connection_id chat_id message_thread_id action")
def send_chat_action(call: Call) -> bool:
    """Shown for five seconds or until the next message of the bot."""
    chat = call.open_chat()
    action = call.parameters.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.action = action
    chat.action_ends = call.world.clock() + ACTION_SECONDS
    call.world.changes.next(chat.id)
    return True


@method("setMessageReaction", "chat_id message_id reaction is_big")
def set_message_reaction(call: Call) -> bool:
    message = call.message("react")
    call.parameters.records("reaction")
    call.world.touch(message)
    return True
