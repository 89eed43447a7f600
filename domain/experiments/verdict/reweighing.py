"""The bandit: whole weights for the next people, from what ripe ones did.

No arm is ever given up: each keeps its floor. While weights move, weeks differ in their mix of
arms; a verdict then compares the arms week by week.
"""

import math
from collections.abc import Sequence

from domain.experiments.verdict.comparing import share_of
from domain.experiments.verdict.evidence import Measured
from domain.experiments.verdict.sums import EMPTY, summed
from domain.statistics import adjusting, bandit, strata
from domain.statistics.beliefs import Belief, Beta, Normal, normals
from domain.statistics.estimate import Share
from domain.statistics.means import Average
from domain.statistics.pairs import Pairs, ratio

WHOLE = 1_000
EVER = 100_000


def reweighed(measured: Measured, arms: int, *, floor: float = bandit.FLOOR) -> tuple[int, ...]:
    """Weights of a thousand in the order of the arms; equal ones below 100 ripe people in an arm.

    The floor is lowered where so many arms could not have it. Rounding goes to the largest.
    """
    sums = summed(measured, EVER, arms)
    counts = [each.y.count for each in sums]
    least = min(floor, 0.5 / arms)
    if min(counts) < bandit.FIRST:
        return _whole([1 / arms] * arms)
    beliefs = _beliefs(measured, sums, averages(measured, arms))
    is_inverse = measured.measure.is_inverse
    return _whole(bandit.weights(beliefs, counts, floor=least, is_inverse=is_inverse))


def averages(measured: Measured, arms: int) -> tuple[Average, ...] | None:
    """The arms as if each time of equal shares had the same mix of them; None where it is one.

    More people come to an arm when it is ahead: on a day of many orders it would look the better
    for that alone.
    """
    times: dict[str, tuple[Pairs, ...]] = {}
    for each in measured.cohorts:
        before = times.get(str(each.stretch), (EMPTY,) * arms)
        summed_up = zip(before, each.arms, strict=True)
        times[str(each.stretch)] = tuple(one + two for one, two in summed_up)
    if len(times) < 2:  # noqa: PLR2004 - one set of shares
        return None
    if measured.measure.shape == "ratio":
        return adjusting.ratios(times)
    return strata.averages({name: [arm.y for arm in each] for name, each in times.items()})


def _beliefs(
    measured: Measured, sums: Sequence[Pairs], within: Sequence[Average] | None
) -> list[Belief]:
    """`within` are the means over waves, if there were several."""
    shape = measured.measure.shape
    if shape == "binary" and within is None:
        return [Beta.of(share_of(each)) for each in sums]
    if shape == "binary":
        return [_sure(one, share_of(two)) for one, two in zip(within or (), sums, strict=True)]
    plain = [ratio(each) if shape == "ratio" else Average.of(each.y) for each in sums]
    return [*normals(within or plain)]


def _sure(known: Average, share: Share) -> Normal:
    """A share over waves. Where nobody did it its error is 0, and the belief is not that sure."""
    likely = (share.hits + 1) / (share.total + 2)
    least = math.sqrt(likely * (1 - likely) / (share.total + 3))
    return Normal(middle=known.value, spread=max(known.error, least))


def _whole(shares: tuple[float, ...] | list[float]) -> tuple[int, ...]:
    found = [round(each * WHOLE) for each in shares]
    found[found.index(max(found))] += WHOLE - sum(found)
    return tuple(found)
