"""What the bot can ask about chats and people."""

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.methods.registry import Call, method


@method("getChat", "chat_id")
def get_chat(call: Call) -> Json:
    chat = call.chat()
    if chat.kind == "private" and not chat.started:
        raise bad_request("chat not found")
    pinned = {"pinned_message": chat.messages[chat.pinned[-1]].as_json()} if chat.pinned else {}
    return {
        **chat.as_json(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
        **pinned,
    }


@method("getChatMember", "chat_id user_id")
def get_chat_member(call: Call) -> Json:
    """In a private chat both sides are members; a person who blocked the bot is not one."""
    chat = call.chat()
    number = call.parameters.integer("user_id")
    if number == call.bot.id:
        status = "kicked" if chat.blocked else "member"
        return {"user": call.bot.as_user(), "status": status}
    accounts = call.world.accounts.values()
    account = next((account for account in accounts if account.id == number), None)
    if account is None:
        raise bad_request("user not found")
    is_here = chat.id == number or chat.kind != "private"
    return {"user": account.as_user(), "status": "member" if is_here else "left"}


@method("getChatMemberCount", "chat_id")
def get_chat_member_count(call: Call) -> int:
    return 2 if call.chat().kind == "private" else 1 + len(call.world.accounts)


@method("getChatAdministrators", "chat_id return_bots")
def get_chat_administrators(call: Call) -> list[Json]:
    if call.chat().kind == "private":
        raise bad_request("there are no administrators in the private chat")
    owner = next(iter(call.world.accounts.values()))
    return [{"user": owner.as_user(), "status": "creator", "is_anonymous": False}]


@method("leaveChat", "chat_id")
def leave_chat(call: Call) -> bool:
    chat = call.chat()
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.blocked = True
    return True


@method("getUserProfilePhotos", "user_id offset limit")
def get_user_profile_photos(call: Call) -> Json:
    """Nobody in the sandbox has a photo; a stranger is refused."""
    number = call.parameters.integer("user_id")
    if number not in {account.id for account in call.world.accounts.values()}:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}
