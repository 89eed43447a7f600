"""What an experiment has brought, as the arithmetic takes it: people of the same figures together.

Facts count from the first exposure on, for as long as the window is, and never those of later: two
who came on different days are compared by the same number of days. What happened in the two weeks
before says how a person used to be; it is a covariate, never a result.

The database groups: of a hundred thousand people a few thousand rows come back, whole numbers all
of them, in one order. Whoever asks twice gets the same verdict, and nobody waits for the rows.

Everybody is counted once; of each metric only those are asked of whom it knows a fact. All others
have nothing, and are what is left of the count.
"""

import asyncio
import dataclasses
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from domain.core.instant import to_milliseconds
from domain.experiments.counting import exposed
from domain.experiments.grouping import Cell, Count, Group, Whole, completed
from domain.experiments.metric import Look, Metric, Shape
from domain.experiments.steps import window_of
from domain.models import Experiment, ExperimentExposure, Shop
from domain.segments.running import rows
from domain.segments.sql import Sql, sql

DAY: Final = timedelta(days=1) // timedelta(milliseconds=1)
BEFORE: Final = timedelta(days=14)
PATIENCE: Final = 30
_CENSUS = """
SELECT y.variant_id, y.day, y.stretch, y.label, y.ripe, COUNT(*) AS people,
    MIN(y.customer_id) AS customer_id, MAX(y.exposed_at) AS last
FROM (
    SELECT x.customer_id, x.variant_id, x.exposed_at, (x.exposed_at - ?) / ? AS day, ? AS stretch,
        CASE WHEN x.exposed_at < ? THEN 1 ELSE 0 END AS ripe,
        CASE WHEN x.exposed_at < ? THEN ? END AS label
    FROM (?) x
) y
GROUP BY y.variant_id, y.day, y.stretch, y.label, y.ripe
"""
# Of a fact before the exposure and after it; of whom nothing is known is not in it.
_VALUES = """
SELECT x.customer_id, x.variant_id, x.exposed_at,
    SUM(CASE WHEN f.t >= x.exposed_at AND f.t < x.exposed_at + ? THEN f.v ELSE 0 END) AS v,
    SUM(CASE WHEN f.t >= x.exposed_at AND f.t < x.exposed_at + ? THEN f.n ELSE 0 END) AS n,
    SUM(CASE WHEN f.t < x.exposed_at THEN f.v ELSE 0 END) AS bv,
    SUM(CASE WHEN f.t < x.exposed_at THEN f.n ELSE 0 END) AS bn
FROM (?) x JOIN (?) f ON f.customer_id = x.customer_id
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
"""
# The figure of a person and the one beside it, by the shape of the metric.
_FIGURES: Final[dict[Shape, tuple[str, str]]] = {
    "binary": ("CASE WHEN x.n > 0 THEN 1 ELSE 0 END", "CASE WHEN x.bn > 0 THEN 1 ELSE 0 END"),
    "mean": ("CAST(x.v AS BIGINT)", "CAST(x.bv AS BIGINT)"),
    "ratio": ("CAST(x.v AS BIGINT)", "CAST(x.n AS BIGINT)"),
}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Crowd:
    """How many met each variant, how many came under each set of weights, and when the last did."""

    by_variant: dict[int, int]
    by_stretch: dict[int, int]
    last: int


@dataclasses.dataclass(frozen=True, kw_only=True)
class Census:
    """Everybody, ripe or not, and how many there are of each sort whose window is over."""

    crowd: Crowd
    cells: Whole


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


async def crossed(experiment: Experiment) -> int:
    """How many were seen with two variants; they are in no crowd."""
    return await ExperimentExposure.filter(
        shop_id=experiment.shop_id, experiment_id=experiment.id, is_crossed=True
    ).count()


async def census(
    experiment: Experiment, span: Span, now: datetime, *, label: Sql | None = None
) -> Census:
    """Who met what; `label` says of a row `x` what the person was before. Raises TooSlowError."""
    ripe = to_milliseconds(now - window_of(experiment))
    asked = sql(
        _CENSUS,
        span.since,
        DAY,
        _stretch(span.turns),
        ripe,
        ripe,
        label or Sql("''"),
        span.people,
    )
    by_variant: Counter[int] = Counter()
    by_stretch: Counter[int] = Counter()
    last, cells = span.since, {}
    for row in await rows(asked, seconds=PATIENCE):
        people, cell = int(row["people"]), _cell(row)
        by_variant[cell.variant_id] += people
        by_stretch[cell.stretch] += people
        last = max(last, int(row["last"]))
        if row["ripe"]:
            cells[cell] = Count(people, int(row["customer_id"]))
    crowd = Crowd(by_variant=dict(by_variant), by_stretch=dict(by_stretch), last=last)
    return Census(crowd=crowd, cells=cells)


def _cell(row: dict[str, int | str]) -> Cell:
    return Cell(
        int(row["variant_id"]), int(row["day"]), int(row["stretch"]), str(row["label"] or "")
    )


async def groups(
    experiment: Experiment,
    metric: Metric,
    shop: Shop,
    span: Span,
    now: datetime,
    *,
    label: Sql | None = None,
    whole: Whole | None = None,
) -> list[Group]:
    """Everybody whose window is over. `label` says of a row `x` what the person was before.

    `whole` are the cells by that label, where they are known already. Raises TooSlowError.
    """
    if whole is None:
        whole = (await census(experiment, span, now, label=label)).cells
    window = window_of(experiment) // timedelta(milliseconds=1)
    look = Look(
        shop_id=shop.id,
        counted=tuple(shop.counted_statuses),
        since=span.since - BEFORE // timedelta(milliseconds=1),
    )
    values = sql(
        _VALUES,
        window,
        window,
        _ripe(experiment, span, now),
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
    found = await rows(asked, seconds=PATIENCE)
    # Thousands of rows: the loop goes on meanwhile.
    return await asyncio.to_thread(_told, found, whole)


def _ripe(experiment: Experiment, span: Span, now: datetime) -> Sql:
    return sql(
        "SELECT x.* FROM (?) x WHERE +x.exposed_at < ?",
        span.people,
        to_milliseconds(now - window_of(experiment)),
    )


def _told(found: Sequence[dict[str, int | str]], whole: Whole) -> list[Group]:
    return completed(map(_group, found), whole)


def _group(row: dict[str, int | str]) -> Group:
    return Group(
        *_cell(row),
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
