"""From what was counted to a verdict: sums are read here, the arithmetic runs in the pool."""

import dataclasses
import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from domain.core.buckets import BUCKETS
from domain.core.instant import to_milliseconds
from domain.core.ports import Pool
from domain.experiments import discounting, tallying
from domain.experiments.awaiting import awaiting
from domain.experiments.dimensions.buyer import had_ordered
from domain.experiments.drafting import goal_of, guardrails_of, variants
from domain.experiments.grouping import Group, unlabelled
from domain.experiments.mending import corrected_at, mended
from domain.experiments.metric import Metric
from domain.experiments.running import own_edge
from domain.experiments.steps import window_of
from domain.experiments.tallying import DAY, Crowd, Span, span_of
from domain.experiments.variant import letter
from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Arm, Evidence, Market, Measure, Measured, Plan
from domain.experiments.verdict.folding import People, fold
from domain.experiments.verdict.outcome import Verdict
from domain.models import Experiment, ExperimentVariant, Shop
from domain.segments.sql import Sql, sql
from domain.statistics.estimate import Estimate
from domain.statistics.imbalance import Stretch

MONTH: Final = 30
SECONDS: Final = 60.0
# How strata and a breakdown name who had ordered before and who had not.
BUYER: Final = "buyer"
EVER: Final = 2**62


@dataclasses.dataclass(frozen=True, kw_only=True)
class Counted:
    """Everything the arithmetic needs, as plain lists: it goes to another process."""

    evidence: dict[str, Any]
    measures: tuple[tuple[Measure, tuple[People, ...]], ...]
    started: int


async def verdict(experiment: Experiment, shop: Shop, now: datetime, pool: Pool) -> Verdict:
    """What follows from the test as it stands. Raises TooSlowError, ComputingError."""
    counted = await _counted(experiment, shop, now)
    return await pool.run(judge, counted, seconds=SECONDS)


def judge(counted: Counted) -> Verdict:
    """The verdict; runs in the pool."""
    return decide(evidence_of(counted))


def evidence_of(counted: Counted) -> Evidence:
    """Lists made into sums; runs in the pool."""
    told = [
        fold(measure, people, started=counted.started, ripe_before=EVER)
        for measure, people in counted.measures
    ]
    return Evidence(goal=told[0], others=tuple(told[1:]), **counted.evidence)


async def measured(experiment: Experiment, shop: Shop, now: datetime) -> Measured:
    """The goal of the people whose window is over: what a bandit learns from.

    Where words were put right it begins anew, with the people who have met the ones of now.
    """
    span = span_of(experiment, now)
    if since := await corrected_at(experiment):
        met = "SELECT x.* FROM (?) x WHERE x.exposed_at > ?"
        span = dataclasses.replace(span, people=sql(met, span.people, to_milliseconds(since)))
    goal = goal_of(experiment)
    found = await tallying.groups(experiment, goal, shop, span, now)
    arms = arms_of(await variants(experiment), found, span)
    return fold(measure_of(goal), arms, started=span.since, ripe_before=EVER)


async def _counted(experiment: Experiment, shop: Shop, now: datetime) -> Counted:
    span = span_of(experiment, now)
    shown = await variants(experiment)
    goal = goal_of(experiment)
    label = had_ordered(shop)
    met = await tallying.census(experiment, span, now, label=label)
    found = await tallying.groups(experiment, goal, shop, span, now, label=label, whole=met.cells)
    measures = [(measure_of(goal), arms_of(shown, found, span, dimension=BUYER))]
    plain = unlabelled(met.cells)
    for guard in guardrails_of(experiment):
        found = await tallying.groups(experiment, guard, shop, span, now, whole=plain)
        measures.append((measure_of(guard, is_guard=True), arms_of(shown, found, span)))
    return Counted(
        evidence=await about(experiment, shop, goal, shown, span, met.crowd, now),
        measures=tuple(measures),
        started=span.since,
    )


async def sliced(
    experiment: Experiment, shop: Shop, now: datetime, dimension: str, label: Sql
) -> Counted:
    """The goal alone, its people told apart by `label`."""
    span = span_of(experiment, now)
    shown = await variants(experiment)
    goal = goal_of(experiment)
    met = await tallying.census(experiment, span, now, label=label)
    found = await tallying.groups(experiment, goal, shop, span, now, label=label, whole=met.cells)
    return Counted(
        evidence=await about(experiment, shop, goal, shown, span, met.crowd, now),
        measures=((measure_of(goal), arms_of(shown, found, span, dimension=dimension)),),
        started=span.since,
    )


async def about(
    experiment: Experiment,
    shop: Shop,
    goal: Metric,
    shown: Sequence[ExperimentVariant],
    span: Span,
    crowd: Crowd,
    now: datetime,
) -> dict[str, Any]:
    """The evidence but for the metrics."""
    waiting = await awaiting(experiment)
    begun = experiment.started_at or now
    seen = now
    if experiment.stopped_at is not None:
        # Nobody comes any more, and the windows of the last ones still end.
        seen = min(now, experiment.stopped_at + window_of(experiment))
    log = experiment.weights_log or [{"weights": [each.weight for each in shown]}]
    came = [crowd.by_stretch.get(place, 0) for place in range(len(log))]
    # Drawn, though their hour is still to come.
    came[-1] += sum(waiting.by_variant.values())
    last = max(crowd.last, to_milliseconds(waiting.last)) if waiting.last else crowd.last
    return {
        "plan": _plan(experiment, len(shown)),
        "arms": tuple(
            Arm(
                key=letter(each.place),
                exposed=crowd.by_variant.get(each.id, 0) + waiting.by_variant.get(each.id, 0),
            )
            for each in shown
        ),
        "stretches": tuple(
            Stretch(people=people, weights=tuple(float(weight) for weight in each["weights"]))
            for people, each in zip(came, log, strict=True)
        ),
        "crossed": await tallying.crossed(experiment),
        "elapsed_days": (seen - begun) / timedelta(days=1),
        "last_day": (last - span.since) / DAY,
        "market": await _market(experiment, goal, shown, shop, now),
        **dataclasses.asdict(await mended(experiment, shown, last)),
    }


def since_roll_out(
    experiment: Experiment,
    both: tuple[ExperimentVariant, ExperimentVariant],
    crowd: Crowd,
    span: Span,
    now: datetime,
) -> dict[str, Any]:
    """The evidence of the kept control and the winner, but for the metric."""
    # The control keeps a part of its own people only.
    share = min(float(experiment.kept), 100 * own_edge(experiment) / BUCKETS)
    met = [crowd.by_variant.get(each.id, 0) for each in both]
    return {
        "plan": dataclasses.replace(_plan(experiment, 2), is_anyway=False),
        "arms": tuple(
            Arm(key=letter(each.place), exposed=count)
            for each, count in zip(both, met, strict=True)
        ),
        "stretches": (Stretch(people=sum(met), weights=(share, 100.0 - share)),),
        "elapsed_days": (now - (experiment.stopped_at or now)) / timedelta(days=1),
        "last_day": (crowd.last - span.since) / DAY,
    }


def measure_of(metric: Metric, *, is_guard: bool = False) -> Measure:
    """A metric as the arithmetic knows it."""
    return Measure(
        key=metric.kind,
        shape=metric.shape,
        is_inverse=metric.is_inverse,
        is_money=metric.is_money,
        is_guard=is_guard,
    )


def arms_of(
    shown: Sequence[ExperimentVariant],
    found: Sequence[Group],
    span: Span,
    *,
    dimension: str = "",
) -> tuple[People, ...]:
    """The lists of each arm, the control first."""
    by_variant: dict[int, list[Group]] = {each.id: [] for each in shown}
    for each in found:
        by_variant.setdefault(each.variant_id, []).append(each)
    return tuple(
        People(
            customers=[each.customer_id for each in own],
            values=[each.value for each in own],
            exposed=[span.since + each.day * DAY for each in own],
            others=[each.other for each in own],
            labels={dimension: [each.label for each in own]} if dimension else {},
            counts=[each.people for each in own],
            stretches=[each.stretch for each in own],
        )
        for own in (by_variant[variant.id] for variant in shown)
    )


def _plan(experiment: Experiment, arms: int) -> Plan:
    said = experiment.plan or {}
    return Plan(
        people=int(said.get("needed") or 0) // arms,
        days=int(said.get("days") or 0),
        effect=experiment.effect / 100,
        window_days=window_of(experiment) / timedelta(days=1),
        is_stream=experiment.kind != "message",
        # A message is looked at once, when the last window is over.
        is_sequential=experiment.kind != "message",
        is_anyway=bool(said.get("is_anyway")),
    )


async def _market(
    experiment: Experiment,
    goal: Metric,
    shown: Sequence[ExperimentVariant],
    shop: Shop,
    now: datetime,
) -> Market | None:
    """What an effect is worth, from the figures of the plan and what the discounts have cost."""
    figures = (experiment.plan or {}).get("figures")
    if figures is None or not goal.worth:
        return None
    a_month = float(figures["a_day"]) * (1 if experiment.kind == "message" else MONTH)
    if goal.worth == "money":
        return Market(a_month=a_month, worth=1.0)
    return Market(
        a_month=a_month,
        worth=float(figures["order"]),
        discounts=await discounting.beside_control(experiment, shown, shop, now),
    )


def summary(found: Verdict) -> dict[str, Any]:
    """What is kept of a verdict with the test, when that ends."""
    leading = found.leading
    return {
        "decision": found.decision,
        "winner": found.winner,
        "leader": found.leader,
        "is_lift": bool(leading and leading.lift),
        "effect": _ends(leading.shown) if leading else [],
        "difference": _ends(leading.effect) if leading else [],
        "people": found.counted,
    }


def _ends(told: Estimate) -> list[float]:
    """Nothing where the interval has no end."""
    ends = [told.value, told.low, told.high]
    return ends if all(map(math.isfinite, ends)) else []
