"""Openings of links: written down as they come, decided upon when nothing more comes of them."""

from datetime import datetime
from typing import Final

from tortoise.expressions import F

from domain.audience import tracking
from domain.audience.customers import happened
from domain.audience.merging import living
from domain.core.errors import NotFoundError
from domain.messaging import fallback
from domain.messaging.clicks.judging import AROUND_TRAP, SETTLED, Opening, judged
from domain.messaging.clicks.shortening import TRAP
from domain.messaging.clicks.tokens import Followed
from domain.models import Campaign, Delivery, MessageClick, MessageLink, Shop

PAGE: Final = 200


async def note(followed: Followed, sign: str, now: datetime) -> None:
    """A link was opened; whose message is forgotten is not written down.

    Of whoever has not agreed to be followed, where the shop asks, only that somebody was there.
    """
    delivery = followed.delivery
    if delivery is None:
        return
    if not await _may_follow(delivery):
        if followed.link.kind != TRAP and not sign:
            unnamed = Campaign.filter(id=delivery.campaign_id)
            await unnamed.update(unnamed_clicks=F("unnamed_clicks") + 1)
        return
    await MessageClick.create(
        shop_id=delivery.shop_id,
        customer_id=delivery.customer_id,
        delivery_id=delivery.id,
        campaign_id=delivery.campaign_id,
        link_id=followed.link.id,
        channel=delivery.channel,
        clicked_at=now,
        sign=sign,
    )


async def _may_follow(delivery: Delivery) -> bool:
    shop = await Shop.get(id=delivery.shop_id)
    # Most shops don't ask, and a click costs them no second look.
    return not shop.asks_tracking or await tracking.allows(shop, await living(delivery.customer_id))


async def undecided(shop_id: int, now: datetime) -> list[int]:
    """The messages of a page of openings nobody has decided upon."""
    waiting = MessageClick.filter(
        shop_id=shop_id, is_human__isnull=True, clicked_at__lte=now - SETTLED
    )
    found = await waiting.order_by("clicked_at", "id").limit(PAGE).values_list("delivery_id")
    return list(dict.fromkeys(int(row[0]) for row in found))


async def decide(shop_id: int, delivery_id: int, now: datetime) -> bool:
    """Judge the openings of one message; whether a person was seen for the first time."""
    rows = await MessageClick.filter(shop_id=shop_id, delivery_id=delivery_id).order_by(
        "clicked_at", "id"
    )
    delivery = await Delivery.get_or_none(id=delivery_id)
    traps = await MessageLink.filter(
        id__in=list({each.link_id for each in rows}), kind=TRAP
    ).values_list("id", flat=True)
    openings = [
        Opening(
            id=each.id,
            link_id=each.link_id,
            opened_at=each.clicked_at,
            sign=each.sign,
            is_trap=each.link_id in traps,
        )
        for each in rows
    ]
    channel = delivery.channel if delivery else ""
    reasons = judged(openings, channel, delivery.sent_at if delivery else None)
    was_human = any(each.is_human for each in rows)
    for row in rows:
        is_recent = row.clicked_at > now - 2 * AROUND_TRAP or row.is_human is None
        reason = reasons[row.id]
        if is_recent and (row.is_human, row.reason) != (not reason, reason):
            await MessageClick.filter(id=row.id).update(is_human=not reason, reason=reason)
    people = [row for row in rows if not reasons[row.id]]
    if not people or was_human or delivery is None:
        return False
    await _acted(delivery, people[0])
    return True


async def _acted(delivery: Delivery, click: MessageClick) -> None:
    """A person was there: no other channel is needed, and segments get to know it."""
    await fallback.acted(delivery.id, click.clicked_at)
    try:
        customer = await living(delivery.customer_id)
    except NotFoundError:
        return
    properties: dict[str, object] = {"channel": delivery.channel}
    if delivery.campaign_id:
        properties["campaign"] = delivery.campaign_id
    key = f"message:{delivery.id}:{click.link_id}"
    await happened(customer, "link_click", key, click.clicked_at, properties)
