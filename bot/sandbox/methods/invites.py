"""Invite links of groups and channels, made by a bot that is an administrator there."""

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.chats import Chat
from bot.sandbox.methods.registry import Call, method

LONGEST_NAME = 32


@method("createChatInviteLink", "chat_id name expire_date member_limit creates_join_request")
def create_chat_invite_link(call: Call) -> Json:
    chat = _door(call)
    name = call.parameters.text("name")
    if len(name) > LONGEST_NAME:
        raise bad_request("invite link name is too long")
    url = f"https://t.me/+sandbox{call.world.new_id():010}"
    chat.invites[url] = {
        "invite_link": url,
        "creator": call.bot.as_user(),
        "creates_join_request": call.parameters.flag("creates_join_request"),
        "is_primary": False,
        "is_revoked": False,
        **({"name": name} if name else {}),
    }
    return chat.invites[url]


@method("revokeChatInviteLink", "chat_id invite_link")
def revoke_chat_invite_link(call: Call) -> Json:
    found = _door(call).invites.get(call.parameters.text("invite_link"))
    if found is None:
        raise bad_request("INVITE_HASH_EXPIRED")
    found["is_revoked"] = True
    return found


def _door(call: Call) -> Chat:
    chat = call.open_chat()
    if chat.kind == "private" or not chat.may_invite:
        raise bad_request("not enough rights to manage chat invite link")
    return chat
