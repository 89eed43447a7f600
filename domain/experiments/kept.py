"""After a roll-out: the winner beside the control that a few people kept.

Everybody who has met either since then counts, from their first meeting on, whatever they saw
while the test ran: the few and the rest are a random division of the same people. The rule is that
of the test itself, so it may be looked at every day.
"""

import dataclasses
import math
from datetime import datetime
from typing import Any, Final, Literal

from domain.core.instant import to_milliseconds
from domain.core.ports import Pool
from domain.experiments import judging, tallying
from domain.experiments.drafting import goal_of, variants
from domain.experiments.judging import Counted
from domain.experiments.running import code_of
from domain.experiments.tallying import Span
from domain.experiments.variant import letter
from domain.experiments.verdict.deciding import counted_of, decide
from domain.experiments.verdict.outcome import Comparison
from domain.models import Experiment, ExperimentVariant, Shop
from domain.segments.sql import sql
from domain.statistics.estimate import Estimate

State = Literal["none", "early", "blocked", "holds", "faded", "turned"]
# Whoever reports both, of a page that was open meanwhile, is left out.
_MET: Final = """
SELECT k.customer_id, MIN(k.variant_id) AS variant_id, MIN(k.t) AS exposed_at FROM (
    SELECT e.customer_id, e.happened_at AS t,
        CASE WHEN e.properties ->> 'variant' = 'A' THEN CAST(? AS BIGINT)
            ELSE CAST(? AS BIGINT) END AS variant_id
    FROM event e
    WHERE e.shop_id = ? AND e.name = 'experiment_exposure' AND e.happened_at >= ?
        AND e.happened_at < ? AND e.properties ->> 'experiment' = ?
        AND e.properties ->> 'variant' IN ('A', ?)
) k JOIN customer c ON c.id = k.customer_id
WHERE c.merged_into_id IS NULL AND NOT c.is_test AND NOT EXISTS (
    SELECT 1 FROM staff s WHERE s.shop_id = c.shop_id AND s.person_id = c.telegram_id
)
GROUP BY k.customer_id HAVING MIN(k.variant_id) = MAX(k.variant_id)
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Kept:
    """How it stands. `promised` is the effect the test ended with, in the unit of `told`.

    `control` and `shown` people have met either, `days` full days of them are counted.
    """

    state: State
    letter: str = ""
    control: int = 0
    shown: int = 0
    days: int = 0
    p_value: float = 1.0
    told: Comparison | None = None
    promised: Estimate | None = None


async def kept(experiment: Experiment, shop: Shop, now: datetime, pool: Pool) -> Kept:
    """The comparison since the roll-out. Raises TooSlowError, ComputingError."""
    both = await _both(experiment)
    if both is None or experiment.stopped_at is None or not experiment.kept:
        return Kept(state="none")
    control, winner = both
    begun, until = to_milliseconds(experiment.stopped_at), to_milliseconds(now)
    span = Span(
        people=sql(
            _MET,
            control.id,
            winner.id,
            shop.id,
            begun,
            until,
            code_of(experiment),
            letter(winner.place),
        ),
        since=begun,
        until=until,
    )
    goal = goal_of(experiment)
    met = await tallying.census(experiment, span, now)
    found = await tallying.groups(experiment, goal, shop, span, now, whole=met.cells)
    counted = Counted(
        evidence=judging.since_roll_out(experiment, both, met.crowd, span, now),
        measures=((judging.measure_of(goal), judging.arms_of(both, found, span)),),
        started=begun,
    )
    return await pool.run(judged, counted, _promised(experiment, winner), seconds=judging.SECONDS)


async def _both(experiment: Experiment) -> tuple[ExperimentVariant, ExperimentVariant] | None:
    """The control and the winner; None where nothing was switched on, or the control itself."""
    if experiment.status != "rolled_out":
        return None
    shown = await variants(experiment)
    winner = next((each for each in shown if each.id == experiment.winner_id), None)
    return (shown[0], winner) if winner is not None and winner.place else None


def judged(counted: Counted, promised: dict[str, Any] | None) -> Kept:
    """What became of the effect; runs in the pool."""
    evidence = judging.evidence_of(counted)
    verdict = decide(evidence)
    control, shown = (each.exposed for each in evidence.arms)
    known = Kept(
        state="early",
        letter=evidence.arms[1].key,
        control=control,
        shown=shown,
        days=verdict.counted_days,
        p_value=verdict.balance.p_value,
    )
    if verdict.decision == "blocked":
        return dataclasses.replace(known, state="blocked")
    told, before = _before(verdict.comparisons[0], promised)
    state: State = "early"
    if told.state == "worse":
        state = "turned"
    elif counted_of(evidence).is_allowed and before and _is_smaller(told, before):
        state = "faded"
    elif told.state == "better":
        state = "holds"
    return dataclasses.replace(known, state=state, told=told, promised=before)


def _promised(experiment: Experiment, winner: ExperimentVariant) -> dict[str, Any] | None:
    """What the test said of the variant that was switched on."""
    said = experiment.verdict or {}
    return said if said.get("leader") == letter(winner.place) else None


def _before(
    told: Comparison, promised: dict[str, Any] | None
) -> tuple[Comparison, Estimate | None]:
    """Both in one unit: in percent where both have it, else in the metric's own."""
    said = promised or {}
    if told.lift is not None and said.get("is_lift") and said.get("effect"):
        return told, _estimate(said["effect"])
    if said.get("difference"):
        return dataclasses.replace(told, lift=None), _estimate(said["difference"])
    return told, None


def _estimate(said: list[float]) -> Estimate:
    value, low, high = said
    return Estimate(value=value, low=low, high=high)


def _is_smaller(told: Comparison, before: Estimate) -> bool:
    """Whether the two differ by more than both intervals allow, to the bad side."""
    sign = -1 if told.measure.is_inverse else 1
    now = told.shown
    half = math.hypot((now.high - now.low) / 2, (before.high - before.low) / 2)
    return sign * (before.value - now.value) > half


async def note_turned(experiment: Experiment) -> bool:
    """Whether it is ours to tell the owners that it has turned: nobody has before."""
    same = Experiment.filter(id=experiment.id, told=experiment.told)
    return bool(await same.update(told="turned"))
