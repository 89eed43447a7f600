"""The bandit: whole weights for the next people, from what ripe ones did.

No arm is ever given up: each keeps its floor. While weights move, weeks differ in their mix of
arms; a verdict then compares the arms week by week.
"""

from domain.experiments.verdict.comparing import share_of
from domain.experiments.verdict.evidence import Measured
from domain.experiments.verdict.sums import summed
from domain.statistics import bandit
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
    beliefs = [_belief(measured, each) for each in sums]
    is_inverse = measured.measure.is_inverse
    return _whole(bandit.weights(beliefs, counts, floor=least, is_inverse=is_inverse))


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
