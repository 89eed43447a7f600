"""What a test would take: people and days, from the shop's own figures of the last four weeks.

Whoever opened the Mini App in that time, or whoever is to get the message, is looked at as if they
had met a variant then: the same metric, the same window. Sample sizes are of
`domain.statistics.power`, at 80 % power and 95 % confidence shared by all variants.
"""

import dataclasses
import math
from datetime import datetime, timedelta
from typing import Any, Final

from domain.core.instant import to_milliseconds
from domain.experiments.drafting import goal_of, variants
from domain.experiments.metric import Look, Metric, Shape, Worth
from domain.experiments.steps import Steps, Way, steps_of, window_of
from domain.models import Experiment, Segment, Shop
from domain.segments import rule as rules
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.statistics import power
from domain.statistics.bandit import FIRST
from domain.statistics.power import Rule

MONTH: Final = 30
WEEK: Final = 7
ALL: Final = Steps()
WEEKS: Final = timedelta(days=28)
# Nobody waits longer, and a shop is another one by then.
LONGEST_DAYS: Final = 56
SECONDS: Final = 15
# How many weekly looks a plan counts on; twice as many change it by two hundredths.
LOOKS: Final = 4
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


@dataclasses.dataclass(frozen=True, kw_only=True)
class Plan:
    """What it takes to see the effect.

    `needed` people in all variants together; `days` full weeks of them coming in, None when they
    never will; `visible` is the smallest effect that four weeks would show, as a share of the base;
    `money` what the effect is worth in a month, 0 where the goal is no money and leads to none.

    Of a message that goes to a part first `reach` is that part of the `audience`. Of one that goes
    in waves `needed` have to be seen before shares may lean, and `reach` are all but the last wave.
    """

    figures: Figures
    effect: float
    arms: int
    needed: int
    reach: int
    days: int | None
    visible: float | None = None
    money: int = 0
    visible_money: int = 0
    is_enough: bool
    is_message: bool = False
    way: Way = "all"
    audience: int = 0

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return dataclasses.asdict(self)


async def plan(
    experiment: Experiment, shop: Shop, now: datetime, people: int | None = None
) -> Plan:
    """Count it; `people` will get a message where that is known. Raises TooSlowError."""
    goal = goal_of(experiment)
    shown = await variants(experiment)
    weights = [each.weight for each in shown]
    found = await figures(experiment, goal, shop, now)
    if people is not None:
        found = dataclasses.replace(found, a_day=float(people))
    taken = (1 - experiment.holdout / 100) * (
        (experiment.layer_to - experiment.layer_from) / 10_000 if experiment.layer_id else 1
    )
    return planned(
        found,
        shape=goal.shape,
        worth=goal.worth,
        effect=experiment.effect / 100,
        weights=weights,
        taken=taken,
        is_message=experiment.kind == "message",
        steps=steps_of(experiment),
    )


def planned(  # noqa: PLR0913 - what a plan depends on
    found: Figures,
    *,
    shape: Shape,
    worth: Worth,
    effect: float,
    weights: list[int],
    taken: float,
    is_message: bool,
    steps: Steps = ALL,
) -> Plan:
    """The plan for these figures; `taken` is the share of the people that takes part."""
    audience = int(found.a_day * taken) if is_message else 0
    if steps.way == "waves":
        return _in_waves(found, effect, len(weights), audience, steps)
    control, smallest, whole = weights[0], min(weights[1:]), sum(weights)
    rule = Rule(
        variants=len(weights) - 1,
        share=control / (control + smallest),
        # A message is judged once, a test of an element every week by a sequence.
        looks=0 if is_message else LOOKS,
    )
    needed = _needed(found, shape, effect, rule)
    total = math.ceil(needed * whole / control) if needed else 0
    in_a_month = found.a_day * taken * (1 if is_message else WEEKS.days)
    reach = steps.part(int(in_a_month)) if is_message else int(in_a_month)
    if is_message:
        days: int | None = WEEK if total and total <= reach else None
    else:
        days = power.days(total, found.a_day * taken) if total and found.a_day * taken else None
    visible = _visible(found, shape, reach * control / whole, rule)
    month = _worth(found, worth, is_message=is_message)
    return Plan(
        figures=found,
        effect=effect,
        arms=len(weights),
        needed=total,
        reach=reach,
        days=days,
        visible=visible,
        money=round(month * effect),
        visible_money=round(month * visible) if visible else 0,
        is_enough=days is not None and days <= LONGEST_DAYS,
        is_message=is_message,
        way=steps.way,
        audience=audience,
    )


def _in_waves(found: Figures, effect: float, arms: int, audience: int, steps: Steps) -> Plan:
    """A bandit has no power to plan: it has to see enough of every arm before its last wave."""
    needed, sizes = arms * FIRST, steps.sizes(audience, arms)
    reach = sum(sizes[:-1])
    is_enough = reach >= needed
    return Plan(
        figures=found,
        effect=effect,
        arms=arms,
        needed=needed,
        reach=reach,
        days=WEEK if is_enough else None,
        is_enough=is_enough,
        is_message=True,
        way="waves",
        audience=audience,
    )


def _needed(found: Figures, shape: Shape, effect: float, rule: Rule) -> int:
    """People in the control, 0 where nothing can be said."""
    change = found.base * effect
    if shape == "binary":
        if not 0 < found.base < 1 or found.base + change >= 1:
            return 0
        return power.people_for_shares(found.base, change, rule)
    if not found.spread or not change:
        return 0
    return power.people_for_means(found.spread, change, rule, mean=found.base)


def _visible(found: Figures, shape: Shape, count: float, rule: Rule) -> float | None:
    """The smallest effect so many people in the control show, as a share of the base."""
    if count < 1 or found.base <= 0:
        return None
    if shape == "binary":
        seen = power.visible_in_shares(found.base, int(count), rule) if found.base < 1 else None
    else:
        seen = power.visible_in_means(found.spread, int(count), rule) if found.spread else None
    return None if seen is None else seen / found.base


def _worth(found: Figures, worth: Worth, *, is_message: bool) -> float:
    """What the goal brings in a month at the base: an effect is a share of that."""
    people = found.a_day * (1 if is_message else MONTH)
    each = {"": 0, "money": 1, "order": found.order}[worth]
    return people * found.base * each


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
