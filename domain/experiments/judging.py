"""From what was counted to a verdict: lists are read here, the arithmetic runs in the pool."""

import dataclasses
import math
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from domain.core.instant import to_milliseconds
from domain.core.ports import Pool
from domain.experiments import counting
from domain.experiments.counting import Person
from domain.experiments.drafting import goal_of, guardrails_of, variants
from domain.experiments.metric import Metric
from domain.experiments.variant import letter
from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Arm, Evidence, Market, Measure, Plan
from domain.experiments.verdict.folding import People, fold
from domain.experiments.verdict.outcome import Verdict
from domain.models import Experiment, ExperimentVariant, Shop
from domain.statistics.imbalance import Stretch

DAY: Final = timedelta(days=1)
MONTH: Final = 30
SECONDS: Final = 60.0
# How a breakdown names who had ordered before and who had not.
BUYER, OLD, NEW = "buyer", "old", "new"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Counted:
    """Everything the arithmetic needs, as plain lists: it goes to another process."""

    evidence: dict[str, Any]
    measures: tuple[tuple[Measure, tuple[People, ...]], ...]
    started: int
    ripe_before: int


async def verdict(experiment: Experiment, shop: Shop, now: datetime, pool: Pool) -> Verdict:
    """What follows from the test as it stands. Raises TooSlowError, ComputingError."""
    counted = await _counted(experiment, shop, now)
    return await pool.run(judge, counted, seconds=SECONDS)


def judge(counted: Counted) -> Verdict:
    """The verdict; runs in the pool."""
    told = [
        fold(measure, people, started=counted.started, ripe_before=counted.ripe_before)
        for measure, people in counted.measures
    ]
    return decide(Evidence(goal=told[0], others=tuple(told[1:]), **counted.evidence))


async def _counted(experiment: Experiment, shop: Shop, now: datetime) -> Counted:
    begun = experiment.started_at or now
    shown = await variants(experiment)
    goal = goal_of(experiment)
    people = await counting.people(experiment, goal, shop, now)
    bought = await counting.buyers(experiment, shop, now)
    measures = [(_measure(goal, is_guard=False), _arms(goal, shown, people, bought))]
    for guard in guardrails_of(experiment):
        found = await counting.people(experiment, guard, shop, now)
        measures.append((_measure(guard, is_guard=True), _arms(guard, shown, found, None)))
    ripe = to_milliseconds(now - timedelta(days=experiment.window_days))
    started = to_milliseconds(begun)
    crowd = await counting.crowd(experiment, now)
    last = max((each.exposed_at for each in people), default=started)
    seen = now
    if experiment.stopped_at is not None:
        # Nobody comes any more, and the windows of the last ones still end.
        seen = min(now, experiment.stopped_at + timedelta(days=experiment.window_days))
    evidence: dict[str, Any] = {
        "plan": _plan(experiment, len(shown)),
        "arms": _filled(shown, people),
        "stretches": _stretches(experiment, shown, people),
        "crossed": crowd.crossed,
        "elapsed_days": (seen - begun) / DAY,
        "last_day": (last - started) / (DAY // timedelta(milliseconds=1)),
        "market": _market(experiment, goal),
    }
    return Counted(evidence=evidence, measures=tuple(measures), started=started, ripe_before=ripe)


def _measure(metric: Metric, *, is_guard: bool) -> Measure:
    return Measure(
        key=metric.kind,
        shape=metric.shape,
        is_inverse=metric.is_inverse,
        is_money=metric.is_money,
        is_guard=is_guard,
    )


def _arms(
    metric: Metric,
    shown: Sequence[ExperimentVariant],
    people: Sequence[Person],
    bought: set[int] | None,
) -> tuple[People, ...]:
    """The lists of each arm, the control first."""
    found = []
    for variant in shown:
        own = [each for each in people if each.variant_id == variant.id]
        others = [each.number if metric.shape == "ratio" else each.before for each in own]
        labels = (
            {BUYER: [OLD if each.customer_id in bought else NEW for each in own]}
            if bought is not None
            else {}
        )
        found.append(
            People(
                customers=[each.customer_id for each in own],
                values=[each.value for each in own],
                exposed=[each.exposed_at for each in own],
                others=others,
                labels=labels,
            )
        )
    return tuple(found)


def _filled(shown: Sequence[ExperimentVariant], people: Sequence[Person]) -> tuple[Arm, ...]:
    met = Counter(each.variant_id for each in people)
    return tuple(Arm(key=letter(each.place), exposed=met[each.id]) for each in shown)


def _stretches(
    experiment: Experiment, shown: Sequence[ExperimentVariant], people: Sequence[Person]
) -> tuple[Stretch, ...]:
    """The weights in force, and how many came meanwhile."""
    log = experiment.weights_log or [{"from": 0, "weights": [each.weight for each in shown]}]
    starts = [int(each["from"]) for each in log]
    met: Counter[int] = Counter()
    for each in people:
        met[max(0, sum(start <= each.exposed_at for start in starts) - 1)] += 1
    return tuple(
        Stretch(people=met[place], weights=tuple(float(weight) for weight in each["weights"]))
        for place, each in enumerate(log)
    )


def _plan(experiment: Experiment, arms: int) -> Plan:
    said = experiment.plan or {}
    return Plan(
        people=int(said.get("needed") or 0) // arms,
        days=int(said.get("days") or 0),
        effect=experiment.effect / 100,
        window_days=experiment.window_days,
        is_stream=experiment.kind != "message",
        # A message is looked at once, when the last window is over.
        is_sequential=experiment.kind != "message",
        is_anyway=bool(said.get("is_anyway")),
    )


def _market(experiment: Experiment, goal: Metric) -> Market | None:
    """What an effect is worth, from the figures of the plan."""
    figures = (experiment.plan or {}).get("figures")
    if figures is None or not goal.worth:
        return None
    a_month = float(figures["a_day"]) * (1 if experiment.kind == "message" else MONTH)
    return Market(a_month=a_month, worth=1.0 if goal.worth == "money" else float(figures["order"]))


def summary(found: Verdict) -> dict[str, Any]:
    """What is kept of a verdict with the test, when that ends."""
    leading = found.leading
    shown = leading.shown if leading else None
    told = [shown.value, shown.low, shown.high] if shown else []
    return {
        "decision": found.decision,
        "winner": found.winner,
        "leader": found.leader,
        "is_lift": bool(leading and leading.lift),
        "effect": told if all(map(math.isfinite, told)) else [],
        "people": found.counted,
    }
