"""Thompson sampling: how many of the next people each arm gets.

An arm's share is the chance that it is the best (Thompson, Biometrika 25, 1933). The floor is
added as f + (1 - n f) w and not cut off, so the shares stay whole and no arm is ever given up.
"""

from collections.abc import Sequence

from domain.statistics.beliefs import Belief, chances

FIRST = 100
FLOOR = 0.05


def weights(
    beliefs: Sequence[Belief],
    counts: Sequence[int],
    *,
    floor: float = FLOOR,
    is_inverse: bool = False,
) -> tuple[float, ...]:
    """Shares that make 1; equal ones until every arm has had 100 people.

    Raises ValueError for a floor that the arms together can't have.
    """
    arms = len(beliefs)
    if not 0 <= floor * arms <= 1:
        raise ValueError(f"{arms} arms of at least {floor}")
    if min(counts) < FIRST:
        return (1 / arms,) * arms
    rest = 1 - arms * floor
    return tuple(floor + rest * each.best for each in chances(beliefs, is_inverse=is_inverse))
