"""What an experiment has brought: a row for each person who met a variant, metric by metric.

Facts count from the first exposure on, for as long as the window is, and never those of later: two
who came on different days are compared by the same number of days. What happened in the two weeks
before says how a person used to be; it is a covariate, never a result.
"""

import dataclasses
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from domain.core.instant import to_milliseconds
from domain.experiments.metric import Look, Metric
from domain.models import Experiment, ExperimentExposure, Shop
from domain.segments.running import rows
from domain.segments.sql import Sql, sql

BEFORE: Final = timedelta(days=14)
PATIENCE: Final = 30
_PEOPLE = """
SELECT x.customer_id, x.variant_id, x.exposed_at FROM experiment_exposure x
JOIN customer c ON c.id = x.customer_id
WHERE x.shop_id = ? AND x.experiment_id = ? AND NOT x.is_crossed AND x.exposed_at < ?
    AND c.merged_into_id IS NULL AND NOT c.is_test
"""
# A left join: of whom nothing is known, everything is 0.
_VALUES = """
SELECT x.customer_id, x.variant_id, x.exposed_at,
    SUM(CASE WHEN f.t >= x.exposed_at AND f.t < x.exposed_at + ? THEN f.v ELSE 0 END) AS v,
    SUM(CASE WHEN f.t >= x.exposed_at AND f.t < x.exposed_at + ? THEN f.n ELSE 0 END) AS n,
    SUM(CASE WHEN f.t < x.exposed_at THEN f.v ELSE 0 END) AS bv,
    SUM(CASE WHEN f.t < x.exposed_at THEN f.n ELSE 0 END) AS bn
FROM (?) x LEFT JOIN (?) f ON f.customer_id = x.customer_id
    AND f.t >= x.exposed_at - ? AND f.t < ?
GROUP BY x.customer_id, x.variant_id, x.exposed_at
ORDER BY x.exposed_at, x.customer_id
"""


class Person(NamedTuple):
    """One person of an arm. `value` by `number` is a ratio's; `before` is the same, earlier."""

    customer_id: int
    variant_id: int
    exposed_at: int
    value: int
    number: int
    before: int
    before_number: int


@dataclasses.dataclass(frozen=True, kw_only=True)
class Crowd:
    """How many met each variant, and how many of all were seen with two."""

    by_variant: dict[int, int]
    crossed: int

    @property
    def total(self) -> int:
        return sum(self.by_variant.values())


def exposed(experiment: Experiment, until: int) -> Sql:
    """Who had met a variant by then and counts: `customer_id`, `variant_id`, `exposed_at`."""
    return sql(_PEOPLE, experiment.shop_id, experiment.id, until)


async def people(experiment: Experiment, metric: Metric, shop: Shop, now: datetime) -> list[Person]:
    """Everybody who met a variant before the end, in the order of that. Raises TooSlowError."""
    begun = experiment.started_at or now
    until = experiment.stopped_at or now
    window = to_milliseconds(begun + timedelta(days=experiment.window_days)) - to_milliseconds(
        begun
    )
    facts = metric.facts(
        Look(
            shop_id=shop.id,
            counted=tuple(shop.counted_statuses),
            since=to_milliseconds(begun - BEFORE),
        )
    )
    who = exposed(experiment, to_milliseconds(until))
    asked = sql(
        _VALUES,
        window,
        window,
        who,
        facts,
        BEFORE // timedelta(milliseconds=1),
        to_milliseconds(now),
    )
    return [_person(metric, row) for row in await rows(asked, seconds=PATIENCE)]


def _person(metric: Metric, row: dict[str, int]) -> Person:
    value, count = int(row["v"] or 0), int(row["n"] or 0)
    before, before_count = int(row["bv"] or 0), int(row["bn"] or 0)
    if metric.shape == "binary":
        value, before = int(count > 0), int(before_count > 0)
        count = before_count = 1
    elif metric.shape == "mean":
        count = before_count = 1
    return Person(
        int(row["customer_id"]),
        int(row["variant_id"]),
        int(row["exposed_at"]),
        value,
        count,
        before,
        before_count,
    )


async def crowd(experiment: Experiment, now: datetime) -> Crowd:
    """Who met what until now, or until the end."""
    until = to_milliseconds(experiment.stopped_at or now)
    counted = sql(
        "SELECT x.variant_id, COUNT(*) AS n FROM (?) x GROUP BY x.variant_id",
        exposed(experiment, until),
    )
    by_variant = {int(row["variant_id"]): int(row["n"]) for row in await rows(counted)}
    crossed = ExperimentExposure.filter(
        shop_id=experiment.shop_id, experiment_id=experiment.id, is_crossed=True
    )
    return Crowd(by_variant=by_variant, crossed=await crossed.count())


async def buyers(experiment: Experiment, shop: Shop, now: datetime) -> set[int]:
    """Who had ordered before they met a variant."""
    marks = ", ".join("?" for _ in shop.counted_statuses) or "NULL"
    until = to_milliseconds(experiment.stopped_at or now)
    asked = sql(
        f'SELECT DISTINCT x.customer_id AS id FROM (?) x JOIN "order" o ON o.shop_id = ?'
        " AND o.customer_id = x.customer_id AND o.placed_at < x.exposed_at"
        f" WHERE o.status IN ({marks})",
        exposed(experiment, until),
        shop.id,
        *shop.counted_statuses,
    )
    return {int(row["id"]) for row in await rows(asked, seconds=PATIENCE)}
