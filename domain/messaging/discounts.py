"""Codes that a variant of a message gives its readers: one for all, or everybody's own of a pool.

Of a pool a code is taken for each person when the campaign is planned, and never given twice.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.experiments.discounting import KEY
from domain.messaging.statement import run, run_many
from domain.messaging.templates.rendering import Facts
from domain.models import Campaign, Shop
from domain.segments.sql import Sql, listed, sql

# The values of a template that are filled in by it.
CODE, UNTIL = "promo_code", "promo_until"
TAKE: Final = (
    "UPDATE promo_code SET customer_id = ?, campaign_id = ?, issued_at = ?"
    " WHERE id = ? AND customer_id IS NULL"
)
Values = dict[str, object]


async def given(
    shop: Shop,
    campaign: Campaign | None,
    told: Mapping[str, Any],
    ids: Sequence[int],
    now: datetime,
) -> dict[int, Values] | None:
    """By customer what their text is filled in with; None where the message gives no codes."""
    own = told.get(KEY)
    if own is None or campaign is None:
        return None
    if own["mode"] == "code":
        return {each: {CODE: str(own["code"]).upper(), UNTIL: None} for each in ids}
    found = sql(
        "SELECT customer_id, code, valid_until FROM promo_code WHERE shop_id = ?"
        " AND campaign_id = ? AND customer_id IN (?)"
        " AND (valid_until IS NULL OR valid_until > ?) ORDER BY id DESC",
        shop.id,
        campaign.id,
        listed(list(ids)),
        to_milliseconds(now),
    )
    return {int(row["customer_id"]): values(row, shop) for row in await run(found)}


def values(row: Mapping[str, Any], shop: Shop) -> Values:
    """A code of the table as a text shows it."""
    until = row["valid_until"]
    day = None if until is None else from_milliseconds(until).astimezone(shop.zone).date()
    return {CODE: str(row["code"]).upper(), UNTIL: day}


def filled(facts: Facts, given: Values | None) -> Facts:
    """What is known of a reader, with their code."""
    return dataclasses.replace(facts, values={**facts.values, **given}) if given else facts


def free(shop_id: int, begins: str, now: datetime) -> Sql:
    """The condition of a code of a pool that is nobody's yet."""
    like = begins.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return sql(
        "shop_id = ? AND code LIKE ? ESCAPE '\\' AND customer_id IS NULL AND campaign_id IS NULL"
        " AND used_at IS NULL AND (valid_until IS NULL OR valid_until > ?)",
        shop_id,
        f"{like}%",
        to_milliseconds(now),
    )


async def left(shop_id: int, begins: str, now: datetime) -> int:
    """How many of a pool are nobody's yet."""
    found = await run(
        sql("SELECT COUNT(*) AS n FROM promo_code WHERE ?", free(shop_id, begins, now))
    )
    return int(found[0]["n"])


async def first(shop: Shop, begins: str, now: datetime) -> Values:
    """The code that would be given next, to look at; nothing where there is none."""
    which = free(shop.id, begins, now)
    found = await run(
        sql("SELECT code, valid_until FROM promo_code WHERE ? ORDER BY id LIMIT 1", which)
    )
    return values(found[0], shop) if found else {}


async def take(campaign: Campaign, people: Sequence[int], begins: str, now: datetime) -> None:
    """A code for each who has none of this campaign; who gets none won't get the message.

    Of two campaigns that take from one pool at the same time each looks again for what is left.
    """
    which, moment = free(campaign.shop_id, begins, now), to_milliseconds(now)
    while wanting := await _without(campaign, people):
        rows = await run(
            sql("SELECT id FROM promo_code WHERE ? ORDER BY id LIMIT ?", which, len(wanting))
        )
        if not rows:
            return
        pairs = zip(wanting, rows, strict=False)
        await run_many(TAKE, [(who, campaign.id, moment, row["id"]) for who, row in pairs])


async def _without(campaign: Campaign, people: Sequence[int]) -> list[int]:
    found = sql(
        "SELECT customer_id FROM promo_code WHERE shop_id = ? AND campaign_id = ?"
        " AND customer_id IN (?)",
        campaign.shop_id,
        campaign.id,
        listed(list(people)),
    )
    had = {int(row["customer_id"]) for row in await run(found)}
    return [each for each in people if each not in had]
