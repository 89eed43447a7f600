"""One metric in all arms, compared with the control in the way its shape and the plan ask for."""

import dataclasses
from collections.abc import Sequence

from domain.experiments.verdict.evidence import Market, Measure, Plan, Shape
from domain.experiments.verdict.outcome import Comparison, State
from domain.experiments.verdict.sums import Cells
from domain.statistics import means, proportions, sequential
from domain.statistics.adjusting import By, adjusted, ratios
from domain.statistics.beliefs import Belief, Beta, chances, normals
from domain.statistics.estimate import Estimate, Share
from domain.statistics.means import Average
from domain.statistics.multiple import holm
from domain.statistics.pairs import Pairs, ratio


@dataclasses.dataclass(frozen=True, kw_only=True)
class Ready:
    """A metric's arms made into what is compared: by which shape, and after which adjustment.

    `is_open`: too few did it for times of other shares to be kept apart, so nothing is decided.
    """

    arms: Sequence[Pairs]
    shape: Shape
    averages: Sequence[Average]
    by: By = ""
    saved: float = 0.0
    is_open: bool = False

    @classmethod
    def of(cls, measure: Measure, arms: Sequence[Pairs], cells: Cells | None = None) -> "Ready":
        """Adjusted a conversion is a mean, unless orders are so few that it must be exact."""
        known = cells.arms if cells is not None and cells.arms else None
        is_bound = cells is not None and cells.is_bound and known is not None
        if measure.shape == "ratio":
            averages = ratios(known) if known and is_bound else [ratio(each) for each in arms]
            return cls(arms=arms, shape="ratio", averages=averages)
        plain = cls(arms=arms, shape=measure.shape, averages=[Average.of(each.y) for each in arms])
        if measure.shape == "binary" and any(are_few("binary", arms[0], each) for each in arms[1:]):
            return dataclasses.replace(plain, is_open=is_bound)
        told = adjusted(arms, known, is_bound=is_bound)
        if not told.by:
            return plain
        return cls(arms=arms, shape="mean", averages=told.averages, by=told.by, saved=told.saved)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Way:
    """How to compare: at which confidence, valid at every look or once, planned for how many.

    `tuned` is the confidence a sequence was planned for, where that is another one.
    """

    confidence: float
    is_sequential: bool
    planned: int
    tuned: float | None = None

    @classmethod
    def of(cls, plan: Plan) -> "Way":
        """Both arms of a comparison were planned together."""
        planned = 2 * plan.people or sequential.UNPLANNED
        return cls(confidence=plan.confidence, is_sequential=plan.is_sequential, planned=planned)

    def shared(self, by: int) -> "Way":
        """The level of one of so many comparisons."""
        return dataclasses.replace(self, confidence=1 - (1 - self.confidence) / by)

    def of_several(self, count: int) -> "Way":
        """Planned for so many variants that share the error: fixed before the first look."""
        return dataclasses.replace(self, tuned=self.shared(count).confidence)


def compared(
    measure: Measure, keys: Sequence[str], ready: Ready, way: Way, *, is_corrected: bool
) -> list[Comparison]:
    """Every variant beside the control, the first arm.

    With Holm's correction each interval has the level of its variant's step, so that it leaves zero
    out exactly where the corrected p-value is small enough.
    """
    arms, averages = ready.arms, ready.averages
    if is_corrected:
        way = way.of_several(len(arms) - 1)
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
        else [*normals(ready.averages)]
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


def in_a_month(comparison: Comparison, market: Market | None) -> Comparison:
    """The same with the effect in minor units a month, where it can be told in money.

    What its discounts cost more than the control's is taken off. The interval keeps its width: of
    who orders the discount makes less, so it is rather too wide than too narrow.
    """
    if market is None or market.worth is None:
        return comparison
    whole = comparison.effect.times(market.a_month * market.worth)
    each = market.discounts.get(comparison.key, 0.0)
    if each is None:
        return dataclasses.replace(comparison, month=whole, taken=None if comparison.variant else 0)
    taken = each * market.a_month
    month = dataclasses.replace(
        whole, value=whole.value - taken, low=whole.low - taken, high=whole.high - taken
    )
    return dataclasses.replace(comparison, month=month, taken=taken)


def share_of(pairs: Pairs) -> Share:
    """A conversion from its sums."""
    return Share(hits=int(pairs.y.total), total=pairs.y.count)


def are_few(shape: Shape, control: Pairs, variant: Pairs) -> bool:
    """Whether so few did it that what is true of many decides nothing."""
    if shape == "binary":
        return proportions.is_small(share_of(control), share_of(variant))
    return means.are_few(control.y, variant.y)


def _effect(ready: Ready, place: int, way: Way) -> Estimate:
    one, two = ready.arms[0], ready.arms[place]
    level = way.confidence
    if ready.shape == "binary" and not way.is_sequential:
        told = proportions.difference(share_of(one), share_of(two), confidence=level)
        return _open(told) if ready.is_open else told
    control, variant = means.evened(ready.averages[0], ready.averages[place])
    if way.is_sequential:
        told = sequential.compared(
            control, variant, planned=way.planned, confidence=level, tuned=way.tuned
        )
    else:
        told = means.compared(control, variant, confidence=level)
    return _open(told) if are_few(ready.shape, one, two) else told


def _open(told: Estimate) -> Estimate:
    """Nothing is decided by it."""
    return dataclasses.replace(told, low=min(told.low, 0.0), high=max(told.high, 0.0), p_value=1.0)


def _lift(ready: Ready, place: int, way: Way) -> Estimate | None:
    control, variant = means.evened(ready.averages[0], ready.averages[place])
    level = way.confidence
    is_few = are_few(ready.shape, ready.arms[0], ready.arms[place])
    if ready.is_open or (is_few and ready.shape != "binary"):
        return None
    if ready.shape == "binary":
        one, two = share_of(ready.arms[0]), share_of(ready.arms[place])
        fixed = proportions.lift(one, two, confidence=level)
        if not way.is_sequential or fixed is None or proportions.is_small(one, two):
            return None if way.is_sequential else fixed
    if way.is_sequential:
        told = sequential.divided(
            control, variant, planned=way.planned, confidence=level, tuned=way.tuned
        )
        return _possible(told) if ready.shape == "binary" else told
    return means.divided(control, variant, confidence=level)


def _possible(lift: Estimate | None) -> Estimate | None:
    """A share can't fall by more than all of it."""
    return lift and dataclasses.replace(lift, low=max(lift.low, -1.0))


def step(p_values: Sequence[float], place: int) -> int:
    """By how much Holm multiplies this p-value."""
    before = sum((value, other) < (p_values[place], place) for other, value in enumerate(p_values))
    return len(p_values) - before
