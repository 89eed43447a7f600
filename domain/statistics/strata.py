"""Post-stratification: arms compared as if every arm had the same mix of people.

Miratrix, Sekhon and Yu, Journal of the Royal Statistical Society B 75 (2013). Each stratum weighs
what it has of everybody, so a stratum that chance gave to one arm moves nothing.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from operator import add
from typing import TypeVar

from domain.statistics.estimate import Sums
from domain.statistics.means import Average

# A stratum with fewer people in some arm goes into the common rest.
FEWEST = 10
T = TypeVar("T")


def averages(strata: Mapping[str, Sequence[Sums]]) -> tuple[Average, ...]:
    """A mean per arm; `strata` has the sums of every arm under the stratum's name."""
    kept = merged(strata, lambda each: each.count)
    people = sum(each.count for arms in kept for each in arms)
    arms = len(kept[0])
    weights = [sum(each.count for each in stratum) / people for stratum in kept]
    return tuple(
        Average(
            count=sum(stratum[arm].count for stratum in kept),
            value=sum(w * stratum[arm].mean for w, stratum in zip(weights, kept, strict=True)),
            error=math.hypot(
                *(w * stratum[arm].error for w, stratum in zip(weights, kept, strict=True))
            ),
        )
        for arm in range(arms)
    )


def merged(strata: Mapping[str, Sequence[T]], count: Callable[[T], int]) -> list[list[T]]:
    """Thin strata as one; if that is thin too, with the largest of the others."""
    thick = [list(arms) for arms in strata.values() if min(map(count, arms)) >= FEWEST]
    thin = [list(arms) for arms in strata.values() if min(map(count, arms)) < FEWEST]
    if not thin:
        return thick
    rest = _summed(thin)
    if thick and min(map(count, rest)) < FEWEST:
        largest = max(thick, key=lambda arms: sum(map(count, arms)))
        thick.remove(largest)
        rest = _summed([largest, rest])
    return [*thick, rest]


def _summed(strata: Sequence[Sequence[T]]) -> list[T]:
    return [reduce(add, column) for column in zip(*strata, strict=True)]
