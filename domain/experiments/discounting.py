"""What the discounts of each variant cost: taken off orders of its people, within their window.

`total` of an order is what was paid after them, so revenue has lost them already; conversions have
not.
"""

import dataclasses
from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.core.instant import to_milliseconds
from domain.experiments.counting import exposed
from domain.experiments.steps import window_of
from domain.experiments.variant import letter
from domain.models import Experiment, ExperimentVariant, Shop
from domain.segments.running import rows
from domain.segments.sql import listed, sql

PATIENCE = 30
# What a variant's content says of its promo code.
KEY = "discount"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Cost:
    """`people` of a variant, their `orders` with something taken off, and how much in all."""

    people: int
    orders: int
    money: int

    @property
    def each(self) -> int:
        """Of one person, in minor units."""
        return round(self.money / self.people) if self.people else 0


async def costs(experiment: Experiment, shop: Shop, now: datetime) -> dict[int, Cost]:
    """By the variant's id. Raises TooSlowError."""
    asked = sql(
        "SELECT x.variant_id AS variant, COUNT(DISTINCT x.customer_id) AS people,"
        " COUNT(o.id) AS orders, COALESCE(SUM(o.discount), 0) AS money"
        ' FROM (?) x LEFT JOIN "order" o ON o.shop_id = ? AND o.customer_id = x.customer_id'
        " AND o.placed_at >= x.exposed_at AND o.placed_at < x.exposed_at + ? AND o.placed_at < ?"
        " AND o.discount > 0 AND o.status IN (?) GROUP BY x.variant_id",
        exposed(experiment, to_milliseconds(experiment.stopped_at or now)),
        shop.id,
        window_of(experiment) // timedelta(milliseconds=1),
        to_milliseconds(now),
        listed(list(shop.counted_statuses)),
    )
    return {
        int(row["variant"]): Cost(
            people=int(row["people"]), orders=int(row["orders"]), money=int(row["money"])
        )
        for row in await rows(asked, seconds=PATIENCE)
    }


async def beside_control(
    experiment: Experiment, shown: Sequence[ExperimentVariant], shop: Shop, now: datetime
) -> dict[str, float | None]:
    """Of the variants with a code: minor units a person more than of the control, by the letter.

    None where none of their orders says what was taken off. Raises TooSlowError.
    """
    given = [each for each in shown if each.place and KEY in each.content]
    if experiment.kind != "message" or not given:
        return {}
    known = await costs(experiment, shop, now)
    usual = _each(known.get(shown[0].id))
    return {
        letter(each.place): _each(own) - usual if own and own.orders else None
        for each in given
        for own in (known.get(each.id),)
    }


def _each(cost: Cost | None) -> float:
    return cost.money / cost.people if cost and cost.people else 0.0
