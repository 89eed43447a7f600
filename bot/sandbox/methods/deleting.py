"""Methods that delete and pin messages."""

from bot.sandbox.answers import bad_request
from bot.sandbox.chats import Message
from bot.sandbox.methods.registry import Call, method

DELETABLE_SECONDS = 48 * 3600
MOST_AT_ONCE = 100


@method("deleteMessage", "chat_id message_id")
def delete_message(call: Call) -> bool:
    message = call.message("delete")
    if _is_old(call, message):
        raise bad_request("message can't be deleted for everyone")
    call.world.delete_message(message)
    return True


@method("deleteMessages", "chat_id message_ids")
def delete_messages(call: Call) -> bool:
    """Messages that aren't there are skipped, as Telegram does."""
    chat = call.chat()
    ids = call.parameters.integers("message_ids")
    if len(ids) > MOST_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    found = [chat.messages[number] for number in ids if number in chat.messages]
    for message in found:
        if not message.deleted and not _is_old(call, message):
            call.world.delete_message(message)
    return True


@method("pinChatMessage", "business_connection_id chat_id message_id disable_notification")
def pin(call: Call) -> bool:
    message = call.message("pin")
    if message.id not in message.chat.pinned:
        message.chat.pinned.append(message.id)
    call.world.touch(message)
    return True


@method("unpinChatMessage", "business_connection_id chat_id message_id")
def unpin(call: Call) -> bool:
    """Without a message, the one pinned last."""
    pinned = call.chat().pinned
    number = call.parameters.integer("message_id") or (pinned[-1] if pinned else 0)
    if number not in pinned:
        raise bad_request("message to unpin not found")
    pinned.remove(number)
    return True


@method("unpinAllChatMessages", "chat_id")
def unpin_all(call: Call) -> bool:
    call.chat().pinned.clear()
    return True


def _is_old(call: Call, message: Message) -> bool:
    return call.world.now() - message.date > DELETABLE_SECONDS
