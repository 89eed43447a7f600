"""The shop's own figures a plan is made of: the base of the goal and the traffic of four weeks.

Whoever opened the Mini App in that time, or whoever is to get the message, is looked at as if they
had met a variant then: the same metric, the same window.
"""

import dataclasses
from datetime import datetime, timedelta
from typing import Any, Final

from domain.core.instant import to_milliseconds
from domain.experiments.metric import Look, Metric
from domain.experiments.steps import window_of
from domain.models import Experiment, Segment, Shop
from domain.segments import rule as rules
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

WEEK: Final = 7
WEEKS: Final = timedelta(days=28)
SECONDS: Final = 15
_VISITORS = """
SELECT e.customer_id, MIN(e.happened_at) AS t FROM event e
WHERE e.shop_id = ? AND e.name IN ('visit_start', 'page_view', 'screen_view', 'view_item')
    AND e.happened_at >= ? AND e.happened_at < ?
GROUP BY e.customer_id
"""
_SUMS = """
SELECT COUNT(*) AS people, SUM(p.hit) AS hits, SUM(p.v) AS v, SUM(p.n) AS n,
    SUM(p.v * p.v) AS vv, SUM(p.v * p.n) AS vn, SUM(p.n * p.n) AS nn
FROM (
    SELECT x.customer_id, CASE WHEN COALESCE(SUM(f.n), 0) > 0 THEN 1 ELSE 0 END AS hit,
        CAST(COALESCE(SUM(f.v), 0) AS DOUBLE PRECISION) AS v,
        CAST(COALESCE(SUM(f.n), 0) AS DOUBLE PRECISION) AS n
    FROM (?) x LEFT JOIN (?) f ON f.customer_id = x.customer_id AND f.t >= x.t AND f.t < x.t + ?
    GROUP BY x.customer_id
) p
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Figures:
    """The shop as it is: a mean of the goal, what one person adds to its variance, how many come.

    `base` is a share, minor units or a count. `people` is how many were looked at, `a_day` how many
    new ones come in a day; of a message that is everybody at once.
    """

    base: float
    spread: float
    people: int
    a_day: float
    order: int


async def figures(experiment: Experiment, goal: Metric, shop: Shop, now: datetime) -> Figures:
    """The base of the goal and the traffic, of the audience alone."""
    window = window_of(experiment)
    begin, end = now - window - WEEKS, now - window
    if experiment.kind == "message":
        who = await _audience(experiment, shop, now, end)
    else:
        seen = sql(_VISITORS, shop.id, to_milliseconds(begin), to_milliseconds(end))
        who = await _narrowed(seen, experiment, shop, now)
    look = Look(shop_id=shop.id, counted=tuple(shop.counted_statuses), since=to_milliseconds(begin))
    asked = sql(_SUMS, who, goal.facts(look), window // timedelta(milliseconds=1))
    row = (await rows(asked, seconds=SECONDS))[0]
    people = int(row["people"] or 0)
    base, spread = _moments(goal, people, row)
    is_message = experiment.kind == "message"
    return Figures(
        base=base,
        spread=spread,
        people=people,
        a_day=float(people) if is_message else people / WEEKS.days,
        order=await _usual_order(shop, now),
    )


def _moments(goal: Metric, people: int, row: dict[str, Any]) -> tuple[float, float]:
    """Mean and variance; of a ratio by the delta method."""
    if not people:
        return 0.0, 0.0
    if goal.shape == "binary":
        share = int(row["hits"]) / people
        return share, share * (1 - share)
    v, n = float(row["v"]) / people, float(row["n"]) / people
    vv, vn, nn = (float(row[each]) / people for each in ("vv", "vn", "nn"))
    if goal.shape == "mean":
        return v, max(0.0, vv - v * v)
    if not n:
        return 0.0, 0.0
    ratio = v / n
    return ratio, max(0.0, vv - 2 * ratio * vn + ratio * ratio * nn) / (n * n)


async def _audience(experiment: Experiment, shop: Shop, now: datetime, then: datetime) -> Sql:
    """Everybody of the segment, as if the message had gone a window ago.

    A window of hours lies in one part of the day: people are spread over the hours of the week
    before, so that the base is that of any hour.
    """
    rule = await _rule(experiment)
    people = (rule or rules.Rule()).people(shop, now)
    if window_of(experiment) >= timedelta(days=WEEK):
        return sql("SELECT a.id AS customer_id, ? AS t FROM (?) a", _moment(then), people)
    return sql(
        f"SELECT a.id AS customer_id, ? - a.id * 79 % {WEEK * 24} * 3600000 AS t FROM (?) a",
        _moment(then),
        people,
    )


def _moment(then: datetime) -> Sql:
    return sql("CAST(? AS BIGINT)", to_milliseconds(then))


async def _narrowed(seen: Sql, experiment: Experiment, shop: Shop, now: datetime) -> Sql:
    rule = await _rule(experiment)
    if rule is None:
        return seen
    members = rule.people(shop, now)
    return sql("SELECT s.customer_id, s.t FROM (?) s WHERE s.customer_id IN (?)", seen, members)


async def _rule(experiment: Experiment) -> rules.Rule | None:
    """Of the segment, None for everybody."""
    found = await Segment.get_or_none(id=experiment.segment_id) if experiment.segment_id else None
    return rules.rule_of(found) if found else None


async def _usual_order(shop: Shop, now: datetime) -> int:
    """The mean of counted orders of three months, in minor units."""
    scope = Scope.of(shop, now)
    marks = ", ".join("?" for _ in scope.counted) or "NULL"
    asked = Sql(
        f'SELECT AVG(o.total) AS n FROM "order" o WHERE o.shop_id = ? AND o.status IN ({marks})'
        " AND o.placed_at >= ?",
        (shop.id, *scope.counted, to_milliseconds(now - timedelta(days=90))),
    )
    return round(float((await rows(asked))[0]["n"] or 0))
