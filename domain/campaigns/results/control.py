"""Whom a campaign is compared with, frozen when it is planned.

People of the permanent control group who would have got the message; and those who would have got
it but for a full cap. The group gets no messages and so has no full caps: only with the capped
ones on the other side like is compared with like.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from tortoise.transactions import in_transaction

from domain.core.instant import to_milliseconds
from domain.messaging import stop_list
from domain.messaging.audience import TOPIC, People, capped
from domain.messaging.doors import anywhere, doors
from domain.messaging.pressure import control
from domain.messaging.pressure.keeping import rules_of
from domain.messaging.statement import run_many
from domain.models import Campaign, Shop
from domain.segments.running import rows
from domain.segments.sql import NO, Sql, sql

PAGE: Final = 10_000
CONTROL: Final = "control"
TREATED: Final = "treated"
KEEP: Final = (
    "INSERT INTO campaign_control (shop_id, campaign_id, customer_id, arm, kept_at)"
    " VALUES (?, ?, ?, ?, ?) ON CONFLICT (campaign_id, customer_id) DO NOTHING"
)


async def freeze(
    campaign: Campaign, crowd: People, shop: Shop, now: datetime, channels: Sequence[str]
) -> None:
    """Keep both, page by page; a second call adds nobody. Raises TooSlowError."""
    after = 0
    while found := await _page(campaign, crowd, shop, now, channels, after):
        moment = to_milliseconds(now)
        kept = [(shop.id, campaign.id, each, arm, moment) for each, arm in found]
        async with in_transaction("default"):
            await run_many(KEEP, kept)
        after = found[-1][0]


async def _page(
    campaign: Campaign,
    crowd: People,
    shop: Shop,
    now: datetime,
    channels: Sequence[str],
    after: int,
) -> list[tuple[int, str]]:
    rules, found = await rules_of(shop.id), await doors(shop, channels, TOPIC)
    held_back = Sql(control.condition(shop.id, rules.control))
    full = NO if campaign.policy == "wait" else capped(shop.id, rules, now, found)
    statement = sql(
        "SELECT c.id AS id, CASE WHEN ? THEN ? ELSE ? END AS arm FROM customer c"
        " WHERE c.id IN (?) AND ? AND ? AND ? AND c.id > ? ORDER BY c.id LIMIT ?",
        held_back,
        CONTROL,
        TREATED,
        crowd.people(shop, now),
        anywhere(found),
        ~stop_list.condition(shop.id),
        held_back | full,
        after,
        PAGE,
    )
    return [(int(row["id"]), str(row["arm"])) for row in await rows(statement)]
