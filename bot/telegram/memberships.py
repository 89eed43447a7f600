"""Who blocked the bot, where the bot became an administrator, who joined or left there."""

from datetime import datetime

from telegram import ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update
from tortoise.transactions import in_transaction

from domain.audience import customers
from domain.links import chats

GONE = (ChatMember.BANNED, ChatMember.LEFT)


def is_one(update: Update) -> bool:
    """Whether the update tells of a membership."""
    return update.my_chat_member is not None or update.chat_member is not None


async def changed(update: Update, now: datetime) -> None:
    """Write what it means for the shop."""
    async with in_transaction("default"):
        if update.my_chat_member is not None:
            await _of_the_bot(update.my_chat_member, now, update.update_id)
        elif update.chat_member is not None:
            await _of_somebody(update.chat_member, now, update.update_id)


async def _of_the_bot(told: ChatMemberUpdated, now: datetime, update_id: int) -> None:
    status = told.new_chat_member.status
    if told.chat.type == "private":
        person = told.from_user.id
        is_member = status not in GONE
        await customers.membership(person, now, is_member=is_member, update_id=update_id)
        return
    chat = chats.Chat(chat_id=told.chat.id, kind=str(told.chat.type), title=told.chat.title or "")
    is_admin = status == ChatMember.ADMINISTRATOR
    await chats.bot_became(chat, told.from_user.id, now, is_admin=is_admin)


async def _of_somebody(told: ChatMemberUpdated, now: datetime, update_id: int) -> None:
    was, is_now = _is_in(told.old_chat_member), _is_in(told.new_chat_member)
    person = told.new_chat_member.user
    if was == is_now or person.is_bot:
        return
    invite = told.invite_link.name if told.invite_link else ""
    move = chats.Move(
        chat_id=told.chat.id,
        telegram_id=person.id,
        is_join=is_now,
        invite=invite or "",
        update_id=update_id,
    )
    await chats.moved(move, now)


def _is_in(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status not in GONE
