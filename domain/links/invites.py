"""Invite links of the shop's channels and groups, one per placement: asked for here, made by a job.

Telegram is asked between two transactions. What a crash leaves half done is done again: a second
invite link of the same name harms nobody, and joins by either belong to the placement.
"""

import dataclasses
from datetime import datetime
from typing import Final

from tortoise.transactions import in_transaction

from domain.audience import audit
from domain.core.errors import NotFoundError
from domain.core.ports import DoorError, Doors
from domain.links import making, parts
from domain.models import ChatInvite, ChatMove, Link, Person, Shop, ShopChat

OPEN: Final = ("wanted", "ready")
AT_ONCE: Final = 50


@dataclasses.dataclass(frozen=True, kw_only=True)
class Entrance:
    """A chat of the shop as one placement sees it; `joins` are people who came by it."""

    chat: ShopChat
    invite: ChatInvite | None
    joins: int


async def entrances(shop: Shop, link: Link) -> list[Entrance]:
    """The chats where the bot is an administrator now, and what the placement has there."""
    rows = {each.chat_id: each for each in await ChatInvite.filter(link_id=link.id)}
    found = await ShopChat.filter(shop_id=shop.id, left_at__isnull=True).order_by("title", "id")
    return [
        Entrance(chat=chat, invite=rows.get(chat.id), joins=await _joins(link, chat))
        for chat in found
    ]


async def ask(shop: Shop, link_id: int, chat_id: int, actor: Person, now: datetime) -> None:
    """Let the placement have an invite link there; a second tap asks for nothing."""
    link, chat = await making.find(shop, link_id), await _chat(shop, chat_id)
    row, is_new = await ChatInvite.get_or_create(
        {"shop_id": shop.id, "asked_at": now}, link_id=link.id, chat_id=chat.id
    )
    again = ChatInvite.filter(id=row.id, status__in=("refused", "closed"))
    if is_new or await again.update(status="wanted", reason="", url="", asked_at=now):
        title = parts.title(link)
        await audit.record(shop.id, actor, "invite_made", now, title=title, chat=chat.title)


async def close(shop: Shop, link_id: int, chat_id: int, actor: Person, now: datetime) -> None:
    """Let nobody in by it any more; who has joined stays."""
    link, chat = await making.find(shop, link_id), await _chat(shop, chat_id)
    rows = ChatInvite.filter(link_id=link.id, chat_id=chat.id, status__in=OPEN)
    if await rows.update(status="closing"):
        title = parts.title(link)
        await audit.record(shop.id, actor, "invite_closed", now, title=title, chat=chat.title)


async def settle(doors: Doors, now: datetime) -> int:
    """Make and close what was asked for; how many Telegram was asked about."""
    waiting = ChatInvite.filter(status__in=("wanted", "closing")).order_by("id").limit(AT_ONCE)
    rows = await waiting.select_related("chat", "link")
    for row in rows:
        await (_open(doors, row, now) if row.status == "wanted" else _close(doors, row))
    return len(rows)


async def _open(doors: Doors, row: ChatInvite, now: datetime) -> None:
    try:
        url = await doors.open(row.chat.chat_id, row.link.code)
    except DoorError as error:
        if error.is_permanent:
            await _set(row, status="refused", reason=error.reason)
        return
    await _set(row, status="ready", url=url, made_at=now)


async def _close(doors: Doors, row: ChatInvite) -> None:
    try:
        if row.url:
            await doors.close(row.chat.chat_id, row.url)
    except DoorError as error:
        if not error.is_permanent:
            return
    await _set(row, status="closed")


async def _set(row: ChatInvite, **values: object) -> None:
    """Unless somebody has wished otherwise meanwhile."""
    async with in_transaction("default"):
        await ChatInvite.filter(id=row.id, status=row.status).update(**values)


async def _joins(link: Link, chat: ShopChat) -> int:
    return await ChatMove.filter(
        shop_id=chat.shop_id, link_id=link.id, chat_id=chat.id, is_join=True
    ).count()


async def _chat(shop: Shop, chat_id: int) -> ShopChat:
    chat = await ShopChat.get_or_none(id=chat_id, shop_id=shop.id, left_at__isnull=True)
    if chat is None:
        raise NotFoundError(thing="chat")
    return chat
