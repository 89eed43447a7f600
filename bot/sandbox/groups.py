"""What people do with groups and channels: make the bot an administrator, join, leave."""

from bot.sandbox.answers import Json
from bot.sandbox.chats import Chat
from bot.sandbox.people import Person, SandboxError

RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def promote(person: Person, chat: Chat, *, may_invite: bool = True) -> None:
    """The person makes the bot an administrator."""
    chat.may_invite = may_invite
    rights = {**dict.fromkeys(RIGHTS, False), "can_invite_users": may_invite}
    bot = person.bot.as_user()
    told = _told(person, chat, {"user": bot, "status": "member"})
    told["new_chat_member"] = {"user": bot, "status": "administrator", **rights}
    person.bot.updates.add("my_chat_member", told)


def join(person: Person, chat: Chat, url: str = "") -> None:
    """The person joins, by an invite link where one is given. SandboxError for a revoked one."""
    invite = chat.invites.get(url)
    if url and (invite is None or invite["is_revoked"]):
        raise SandboxError("this invite link has expired")
    chat.members.add(person.id)
    told = _moved(person, chat, "left", "member")
    person.bot.updates.add("chat_member", {**told, **({"invite_link": invite} if invite else {})})


def leave(person: Person, chat: Chat) -> None:
    """The person leaves."""
    chat.members.discard(person.id)
    person.bot.updates.add("chat_member", _moved(person, chat, "member", "left"))


def _moved(person: Person, chat: Chat, before: str, after: str) -> Json:
    user = person.account.as_user()
    told = _told(person, chat, {"user": user, "status": before})
    return {**told, "new_chat_member": {"user": user, "status": after}}


def _told(person: Person, chat: Chat, before: Json) -> Json:
    return {
        "chat": chat.as_json(),
        "from": person.account.as_user(),
        "date": person.world.now(),
        "old_chat_member": before,
    }
