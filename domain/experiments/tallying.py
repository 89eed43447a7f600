"""What an experiment has brought, as the arithmetic takes it: people of the same figures together.

Facts count from the first exposure on, for as long as the window is, and never those of later: two
who came on different days are compared by the same number of days. What happened in the two weeks
before says how a person used to be; it is a covariate, never a result.

The database groups: of a hundred thousand people a few thousand rows come back, whole numbers all
of them, in one order. Whoever asks twice gets the same verdict, and nobody waits for the rows.
"""

import dataclasses
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from domain.core.instant import to_milliseconds
from domain.experiments.counting import exposed
from domain.experiments.metric import Look, Metric, Shape
from domain.experiments.steps import window_of
from domain.models import Experiment, ExperimentExposure, Shop
from domain.segments.running import rows
from domain.segments.sql import Sql, sql

DAY: Final = timedelta(days=1) // timedelta(milliseconds=1)
BEFORE: Final = timedelta(days=14)
PATIENCE: Final = 30
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
"""
_GROUPS = """
SELECT y.variant_id, y.day, y.stretch, y.label, y.v, y.other,
    COUNT(*) AS people, MIN(y.customer_id) AS customer_id
FROM (
    SELECT x.customer_id, x.variant_id, (x.exposed_at - ?) / ? AS day, ? AS stretch, ? AS label,
        ? AS v, ? AS other
    FROM (?) x
) y
GROUP BY y.variant_id, y.day, y.stretch, y.label, y.v, y.other
ORDER BY y.variant_id, y.day, y.stretch, y.label, y.v, y.other
"""
_MET = """
SELECT x.variant_id, x.stretch, COUNT(*) AS people, MAX(x.exposed_at) AS last FROM (
    SELECT x.variant_id, x.exposed_at, ? AS stretch FROM (?) x
) x GROUP BY x.variant_id, x.stretch
"""
# The figure of a person and the one beside it, by the shape of the metric.
_FIGURES: Final[dict[Shape, tuple[str, str]]] = {
    "binary": ("CASE WHEN x.n > 0 THEN 1 ELSE 0 END", "CASE WHEN x.bn > 0 THEN 1 ELSE 0 END"),
    "mean": ("CAST(x.v AS BIGINT)", "CAST(x.bv AS BIGINT)"),
    "ratio": ("CAST(x.v AS BIGINT)", "CAST(x.n AS BIGINT)"),
}


class Group(NamedTuple):
    """People of a variant with the same figures, who came on one day under one set of weights.

    `other` is the denominator of a ratio, else the metric before the exposure; `customer_id` is one
    of them.
    """

    variant_id: int
    day: int
    stretch: int
    label: str
    value: int
    other: int
    people: int
    customer_id: int


@dataclasses.dataclass(frozen=True, kw_only=True)
class Crowd:
    """How many met each variant, how many came under each set of weights, and when the last did."""

    by_variant: dict[int, int]
    by_stretch: dict[int, int]
    last: int


@dataclasses.dataclass(frozen=True, kw_only=True)
class Span:
    """Who is looked at: exposed in [since, until), counted from `since` by days; ms.

    `people` are rows of `customer_id`, `variant_id`, `exposed_at`.
    """

    people: Sql
    since: int
    until: int
    turns: tuple[int, ...] = ()


def span_of(experiment: Experiment, now: datetime) -> Span:
    """The experiment itself, until its end."""
    begun = to_milliseconds(experiment.started_at or now)
    until = to_milliseconds(experiment.stopped_at or now)
    turns = tuple(int(each["from"]) for each in experiment.weights_log[1:])
    return Span(people=exposed(experiment, until), since=begun, until=until, turns=turns)


async def crowd(span: Span) -> Crowd:
    """Who met what, ripe or not. Raises TooSlowError."""
    by_variant: Counter[int] = Counter()
    by_stretch: Counter[int] = Counter()
    last = span.since
    for row in await rows(sql(_MET, _stretch(span.turns), span.people), seconds=PATIENCE):
        by_variant[int(row["variant_id"])] += int(row["people"])
        by_stretch[int(row["stretch"])] += int(row["people"])
        last = max(last, int(row["last"]))
    return Crowd(by_variant=dict(by_variant), by_stretch=dict(by_stretch), last=last)


async def crossed(experiment: Experiment) -> int:
    """How many were seen with two variants; they are in no crowd."""
    return await ExperimentExposure.filter(
        shop_id=experiment.shop_id, experiment_id=experiment.id, is_crossed=True
    ).count()


async def groups(
    experiment: Experiment,
    metric: Metric,
    shop: Shop,
    span: Span,
    now: datetime,
    *,
    label: Sql | None = None,
) -> list[Group]:
    """Everybody whose window is over. `label` says of a row `x` what the person was before.

    Raises TooSlowError.
    """
    window = window_of(experiment) // timedelta(milliseconds=1)
    look = Look(
        shop_id=shop.id,
        counted=tuple(shop.counted_statuses),
        since=span.since - BEFORE // timedelta(milliseconds=1),
    )
    ripe = sql(
        "SELECT x.* FROM (?) x WHERE x.exposed_at < ?",
        span.people,
        to_milliseconds(now) - window,
    )
    values = sql(
        _VALUES,
        window,
        window,
        ripe,
        metric.facts(look),
        BEFORE // timedelta(milliseconds=1),
        to_milliseconds(now),
    )
    value, other = _FIGURES[metric.shape]
    asked = sql(
        _GROUPS,
        span.since,
        DAY,
        _stretch(span.turns),
        label or Sql("''"),
        Sql(value),
        Sql(other),
        values,
    )
    return [_group(row) for row in await rows(asked, seconds=PATIENCE)]


def _group(row: dict[str, int | str]) -> Group:
    return Group(
        int(row["variant_id"]),
        int(row["day"]),
        int(row["stretch"]),
        str(row["label"] or ""),
        int(row["v"]),
        int(row["other"]),
        int(row["people"]),
        int(row["customer_id"]),
    )


def _stretch(turns: Sequence[int]) -> Sql:
    """Under which set of weights `x` came, 0 for the first."""
    if not turns:
        return Sql("0")
    cases = [
        sql("WHEN x.exposed_at >= ? THEN ?", turn, place)
        for place, turn in reversed(list(enumerate(turns, start=1)))
    ]
    text = " ".join(each.text for each in cases)
    return Sql(f"CASE {text} ELSE 0 END", tuple(v for each in cases for v in each.values))
