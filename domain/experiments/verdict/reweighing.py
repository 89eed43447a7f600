"""The bandit: whole weights for the next people, from what ripe ones did.

No arm is ever given up: each keeps its floor. While weights move, weeks differ in their mix of
arms; a verdict then compares the arms week by week.
"""

import math

from domain.experiments.verdict.comparing import share_of
from domain.experiments.verdict.evidence import Measured
from domain.experiments.verdict.sums import EMPTY, summed
from domain.statistics import bandit, strata
from domain.statistics.beliefs import Belief, Beta, Normal
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
    known = averages(measured, arms)
    if known is None:
        beliefs = [_belief(measured, each) for each in sums]
    else:
        beliefs = [_within(measured, one, two) for one, two in zip(known, sums, strict=True)]
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
    if len(times) < 2 or measured.measure.shape == "ratio":  # noqa: PLR2004 - one set of shares
        return None
    return strata.averages({name: [arm.y for arm in each] for name, each in times.items()})


def _within(measured: Measured, known: Average, pairs: Pairs) -> Belief:
    """A mean over waves. Where nobody did it its error is 0, and the belief is not that sure."""
    spread = known.error
    if measured.measure.shape == "binary":
        share = share_of(pairs)
        likely = (share.hits + 1) / (share.total + 2)
        spread = max(spread, math.sqrt(likely * (1 - likely) / (share.total + 3)))
    return Normal(middle=known.value, spread=spread or 1e9)


def _belief(measured: Measured, pairs: Pairs) -> Belief:
    if measured.measure.shape == "binary":
        return Beta.of(share_of(pairs))
    known = ratio(pairs) if measured.measure.shape == "ratio" else Average.of(pairs.y)
    # Of a ratio without orders nothing is known: as wide as the shop's prices are.
    return Normal.of(known) if known.is_known else Normal(middle=known.value, spread=1e9)


def _whole(shares: tuple[float, ...] | list[float]) -> tuple[int, ...]:
    found = [round(each * WHOLE) for each in shares]
    found[found.index(max(found))] += WHOLE - sum(found)
    return tuple(found)
