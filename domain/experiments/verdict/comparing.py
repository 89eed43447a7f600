"""One metric in all arms, compared with the control in the way its shape and the plan ask for."""

import dataclasses
from collections.abc import Mapping, Sequence

from domain.experiments.verdict.evidence import Market, Measure, Plan, Shape
from domain.experiments.verdict.outcome import Comparison, State
from domain.statistics import means, proportions, sequential, strata
from domain.statistics.beliefs import Belief, Beta, Normal, chances
from domain.statistics.estimate import Estimate, Share
from domain.statistics.means import Average
from domain.statistics.multiple import holm
from domain.statistics.pairs import Pairs, cuped, ratio

# The arms of people by the week they came in: with weights changed meanwhile they differ in that.
Weeks = Mapping[str, Sequence[Pairs]]


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


def compared(
    measure: Measure,
    keys: Sequence[str],
    arms: Sequence[Pairs],
    way: Way,
    *,
    is_corrected: bool,
    weeks: Weeks | None = None,
) -> list[Comparison]:
    """Every variant beside the control, the first arm; `weeks` where weights were changed.

    With Holm's correction each interval has the level of its variant's step, so that it leaves zero
    out exactly where the corrected p-value is small enough.
    """
    averages = _averages(measure, arms, weeks)
    shape = _shape(measure, arms, weeks)
    plain = [_effect(shape, arms, averages, place, way) for place in range(1, len(arms))]
    p_values = [1.0 if each.p_value is None else each.p_value for each in plain]
    told = holm(p_values) if is_corrected else tuple(p_values)
    found = []
    for place in range(1, len(arms)):
        share = _step(p_values, place - 1) if is_corrected else 1
        here = dataclasses.replace(way, confidence=1 - (1 - way.confidence) / share)
        found.append(
            Comparison(
                key=keys[place],
                measure=measure,
                people=arms[place].y.count,
                control=averages[0].value,
                variant=averages[place].value,
                effect=_effect(shape, arms, averages, place, here),
                lift=_lift(shape, arms, averages, place, here),
                p_value=told[place - 1],
            )
        )
    return found


def believed(
    arms: Sequence[Pairs], found: Sequence[Comparison], weeks: Weeks | None = None
) -> list[Comparison]:
    """The same with the chance to be best of all and the expected loss beside."""
    if not found:
        return []
    measure = found[0].measure
    averages = _averages(measure, arms, weeks)
    if not all(each.is_known for each in averages):
        return list(found)
    beliefs: list[Belief] = (
        [Beta.of(share_of(each)) for each in arms]
        if _shape(measure, arms, weeks) == "binary"
        else [Normal.of(each) for each in averages]
    )
    told = chances(beliefs, is_inverse=measure.is_inverse)[1:]
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


def _averages(measure: Measure, arms: Sequence[Pairs], weeks: Weeks | None) -> Sequence[Average]:
    if measure.shape == "ratio":
        return [ratio(each) for each in arms]
    if weeks is not None and _shape(measure, arms, weeks) == "mean":
        return strata.averages({week: [arm.y for arm in each] for week, each in weeks.items()})
    if measure.shape == "mean":
        return cuped(arms)
    return [Average.of(each.y) for each in arms]


def _shape(measure: Measure, arms: Sequence[Pairs], weeks: Weeks | None) -> Shape:
    """Week by week a conversion is a mean, unless orders are so few that it must be exact."""
    if measure.shape != "binary" or not weeks:
        return measure.shape
    control = share_of(arms[0])
    is_few = any(proportions.is_small(control, share_of(each)) for each in arms[1:])
    return "binary" if is_few else "mean"


def _effect(
    shape: Shape, arms: Sequence[Pairs], averages: Sequence[Average], place: int, way: Way
) -> Estimate:
    control, variant = averages[0], averages[place]
    level = way.confidence
    if shape == "binary" and not way.is_sequential:
        return proportions.difference(share_of(arms[0]), share_of(arms[place]), confidence=level)
    if not way.is_sequential:
        return means.compared(control, variant, confidence=level)
    told = sequential.compared(control, variant, planned=way.planned, confidence=level)
    if shape == "binary" and proportions.is_small(share_of(arms[0]), share_of(arms[place])):
        # The sequence is asymptotic: with a handful of orders it may not decide.
        return dataclasses.replace(
            told, low=min(told.low, 0.0), high=max(told.high, 0.0), p_value=1.0
        )
    return told


def _lift(
    shape: Shape, arms: Sequence[Pairs], averages: Sequence[Average], place: int, way: Way
) -> Estimate | None:
    control, variant = averages[0], averages[place]
    level = way.confidence
    if shape == "binary":
        one, two = share_of(arms[0]), share_of(arms[place])
        fixed = proportions.lift(one, two, confidence=level)
        if not way.is_sequential or fixed is None or proportions.is_small(one, two):
            return None if way.is_sequential else fixed
    if way.is_sequential:
        return sequential.divided(control, variant, planned=way.planned, confidence=level)
    return means.divided(control, variant, confidence=level)


def _step(p_values: Sequence[float], place: int) -> int:
    """By how much Holm multiplies this p-value."""
    before = sum((value, other) < (p_values[place], place) for other, value in enumerate(p_values))
    return len(p_values) - before
