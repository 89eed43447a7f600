"""One metric in all arms, compared with the control in the way its shape and the plan ask for."""

import dataclasses
from collections.abc import Sequence

from domain.experiments.verdict.evidence import Market, Measure, Plan, Shape
from domain.experiments.verdict.outcome import Comparison, State
from domain.experiments.verdict.sums import Cells
from domain.statistics import means, proportions, sequential
from domain.statistics.adjusting import By, adjusted
from domain.statistics.beliefs import Belief, Beta, Normal, chances
from domain.statistics.estimate import Estimate, Share
from domain.statistics.means import Average
from domain.statistics.multiple import holm
from domain.statistics.pairs import Pairs, ratio


@dataclasses.dataclass(frozen=True, kw_only=True)
class Ready:
    """A metric's arms made into what is compared: by which shape, and after which adjustment."""

    arms: Sequence[Pairs]
    shape: Shape
    averages: Sequence[Average]
    by: By = ""
    saved: float = 0.0

    @classmethod
    def of(cls, measure: Measure, arms: Sequence[Pairs], cells: Cells | None = None) -> "Ready":
        """Adjusted a conversion is a mean, unless orders are so few that it must be exact."""
        if measure.shape == "ratio":
            return cls(arms=arms, shape="ratio", averages=[ratio(each) for each in arms])
        plain = cls(arms=arms, shape=measure.shape, averages=[Average.of(each.y) for each in arms])
        if measure.shape == "binary" and _are_few(arms):
            return plain
        known = cells.arms if cells is not None and cells.arms else None
        told = adjusted(arms, known, is_bound=cells is not None and cells.is_bound)
        if not told.by:
            return plain
        return cls(arms=arms, shape="mean", averages=told.averages, by=told.by, saved=told.saved)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Way:
    """How to compare: at which confidence, valid at every look or once, planned for how many."""

    confidence: float
    is_sequential: bool
    planned: int

    @classmethod
    def of(cls, plan: Plan) -> "Way":
        """Both arms of a comparison were planned together."""
        planned = 2 * plan.people or sequential.UNPLANNED
        return cls(confidence=plan.confidence, is_sequential=plan.is_sequential, planned=planned)

    def shared(self, by: int) -> "Way":
        """The level of one of so many comparisons."""
        return dataclasses.replace(self, confidence=1 - (1 - self.confidence) / by)


def compared(
    measure: Measure, keys: Sequence[str], ready: Ready, way: Way, *, is_corrected: bool
) -> list[Comparison]:
    """Every variant beside the control, the first arm.

    With Holm's correction each interval has the level of its variant's step, so that it leaves zero
    out exactly where the corrected p-value is small enough.
    """
    arms, averages = ready.arms, ready.averages
    plain = [_effect(ready, place, way) for place in range(1, len(arms))]
    p_values = [1.0 if each.p_value is None else each.p_value for each in plain]
    told = holm(p_values) if is_corrected else tuple(p_values)
    found = []
    for place in range(1, len(arms)):
        share = step(p_values, place - 1) if is_corrected else 1
        here = way.shared(share)
        found.append(
            Comparison(
                key=keys[place],
                measure=measure,
                people=arms[place].y.count,
                control=averages[0].value,
                variant=averages[place].value,
                effect=_effect(ready, place, here),
                lift=_lift(ready, place, here),
                p_value=told[place - 1],
            )
        )
    return found


def believed(ready: Ready, found: Sequence[Comparison]) -> list[Comparison]:
    """The same with the chance to be best of all and the expected loss beside."""
    if not found or not all(each.is_known for each in ready.averages):
        return list(found)
    beliefs: list[Belief] = (
        [Beta.of(share_of(each)) for each in ready.arms]
        if ready.shape == "binary"
        else [Normal.of(each) for each in ready.averages]
    )
    told = chances(beliefs, is_inverse=found[0].measure.is_inverse)[1:]
    return [
        dataclasses.replace(each, best=chance.best, loss=chance.loss)
        for each, chance in zip(found, told, strict=True)
    ]


def judged(comparison: Comparison, way: Way) -> State:
    """Better or worse where the corrected test says so, whichever way is good."""
    if comparison.p_value >= 1 - way.confidence or not comparison.effect.is_clear:
        return "open"
    return "better" if (comparison.effect.value > 0) != comparison.measure.is_inverse else "worse"


def in_a_month(effect: Estimate, market: Market | None) -> Estimate | None:
    """The effect in minor units a month; None where it can't be told in money."""
    if market is None or market.worth is None:
        return None
    return effect.times(market.a_month * market.worth)


def share_of(pairs: Pairs) -> Share:
    """A conversion from its sums."""
    return Share(hits=int(pairs.y.total), total=pairs.y.count)


def _are_few(arms: Sequence[Pairs]) -> bool:
    control = share_of(arms[0])
    return any(proportions.is_small(control, share_of(each)) for each in arms[1:])


def _effect(ready: Ready, place: int, way: Way) -> Estimate:
    control, variant = ready.averages[0], ready.averages[place]
    arms, level = ready.arms, way.confidence
    if ready.shape == "binary" and not way.is_sequential:
        return proportions.difference(share_of(arms[0]), share_of(arms[place]), confidence=level)
    if not way.is_sequential:
        return means.compared(control, variant, confidence=level)
    told = sequential.compared(control, variant, planned=way.planned, confidence=level)
    if ready.shape == "binary" and proportions.is_small(share_of(arms[0]), share_of(arms[place])):
        # The sequence is asymptotic: with a handful of orders it may not decide.
        return dataclasses.replace(
            told, low=min(told.low, 0.0), high=max(told.high, 0.0), p_value=1.0
        )
    return told


def _lift(ready: Ready, place: int, way: Way) -> Estimate | None:
    control, variant = ready.averages[0], ready.averages[place]
    level = way.confidence
    if ready.shape == "binary":
        one, two = share_of(ready.arms[0]), share_of(ready.arms[place])
        fixed = proportions.lift(one, two, confidence=level)
        if not way.is_sequential or fixed is None or proportions.is_small(one, two):
            return None if way.is_sequential else fixed
    if way.is_sequential:
        return sequential.divided(control, variant, planned=way.planned, confidence=level)
    return means.divided(control, variant, confidence=level)


def step(p_values: Sequence[float], place: int) -> int:
    """By how much Holm multiplies this p-value."""
    before = sum((value, other) < (p_values[place], place) for other, value in enumerate(p_values))
    return len(p_values) - before
