"""Channels and groups of the shop where the bot is an administrator; who joined, who left.

Somebody who joins may be no customer yet, and the bot may not write to them. So a move is kept
by itself and becomes a touch when they press Start: then the channel is where they came from.
"""

import dataclasses
from datetime import datetime

from domain.audience import accounts, audit, customers
from domain.audience.rights import can
from domain.links import codes
from domain.links.touching import touched
from domain.models import ChatMember, ChatMove, Customer, Person, Shop, ShopChat, Staff

MARK = "chat:"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Chat:
    """A channel or group as Telegram tells of it; `kind` is channel, group or supergroup."""

    chat_id: int
    kind: str
    title: str


@dataclasses.dataclass(frozen=True, kw_only=True)
class Move:
    """Somebody joined or left; `invite` is the name of the invite link they came by."""

    chat_id: int
    telegram_id: int
    is_join: bool
    invite: str
    update_id: int


async def bot_became(chat: Chat, actor_id: int, now: datetime, *, is_admin: bool) -> None:
    """The bot was made an administrator by one of the staff, or is none any more."""
    row = await ShopChat.get_or_none(chat_id=chat.chat_id)
    if not is_admin:
        if row is not None and row.left_at is None:
            await ShopChat.filter(id=row.id).update(left_at=now)
            await audit.record(row.shop_id, None, "chat_lost", now, title=row.title)
        return
    actor = await Person.get_or_none(telegram_id=actor_id)
    shop = await _shop_of(actor) if actor else None
    title = chat.title[:160]
    if row is not None:
        await ShopChat.filter(id=row.id).update(left_at=None, title=title, kind=chat.kind)
    elif shop is not None:
        row = await ShopChat.create(
            shop=shop, chat_id=chat.chat_id, kind=chat.kind, title=title, added_at=now
        )
        await audit.record(shop.id, actor, "chat_added", now, title=title)


async def moved(move: Move, now: datetime) -> None:
    """Keep the move; for a customer it is an event, and a join is a touch, too."""
    chat = await ShopChat.get_or_none(chat_id=move.chat_id, left_at__isnull=True)
    if chat is None or await Staff.exists(shop_id=chat.shop_id, person_id=move.telegram_id):
        return
    link = await codes.link_of(move.invite)
    row, is_new = await ChatMove.get_or_create(
        {
            "shop_id": chat.shop_id,
            "chat": chat,
            "link_id": link.id if link and link.shop_id == chat.shop_id else None,
            "telegram_id": move.telegram_id,
            "is_join": move.is_join,
            "moved_at": now,
        },
        update_id=move.update_id,
    )
    customer = await accounts.owner(chat.shop_id, move.telegram_id)
    if is_new and customer is not None:
        await _told(customer, row)


async def adopt(customer: Customer) -> None:
    """Somebody pressed Start: what they did in the shop's chats before is theirs."""
    own = await accounts.of(customer)
    rows = ChatMove.filter(shop_id=customer.shop_id, telegram_id__in=own)
    for row in await rows.order_by("moved_at", "id").select_related("chat", "link"):
        await _told(customer, row)


async def listed(shop: Shop) -> list[ShopChat]:
    """The chats where the bot is an administrator now."""
    return await ShopChat.filter(shop_id=shop.id, left_at__isnull=True).order_by("title", "id")


async def _told(customer: Customer, move: ChatMove) -> None:
    await move.fetch_related("chat", "link")
    name = "channel_joined" if move.is_join else "channel_left"
    said: dict[str, object] = {"chat": move.chat.title, "kind": move.chat.kind}
    if move.link is not None:
        said["code"] = move.link.code
    key = f"move:{move.id}"
    await customers.happened(customer, name, key, move.moved_at, said)
    await _membership(customer, move)
    if move.is_join:
        code = f"{MARK}{move.chat.id}"
        await touched(customer, move.link, "chat", move.moved_at, key, code=code)


async def _membership(customer: Customer, move: ChatMove) -> None:
    """Where they are now; what was told late changes nothing."""
    row, is_new = await ChatMember.get_or_create(
        {"status": "left", "since": move.moved_at, "checked_at": move.moved_at},
        shop_id=customer.shop_id,
        chat_id=move.chat_id,
        customer_id=customer.id,
    )
    if not is_new and move.moved_at < row.checked_at:
        return
    status = "member" if move.is_join else "left"
    if is_new or row.status != status:
        row.status, row.since = status, move.moved_at
    row.checked_at = move.moved_at
    await row.save(update_fields=["status", "since", "checked_at"])


async def _shop_of(actor: Person) -> Shop | None:
    """The shop that gets the chat: the one the person looks at, or their only one."""
    jobs = await Staff.filter(person_id=actor.telegram_id).select_related("shop")
    able = [each.shop for each in jobs if can(each.role, "links.edit")]  # type: ignore[arg-type]
    looked_at = [shop for shop in able if shop.id == actor.shop_id]
    if looked_at:
        return looked_at[0]
    return able[0] if len(able) == 1 else None
