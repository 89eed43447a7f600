"""Post-stratification: arms compared as if every arm had the same mix of people.

Miratrix, Sekhon and Yu, Journal of the Royal Statistical Society B 75 (2013). Each stratum weighs
what it has of everybody, so a stratum that chance gave to one arm moves nothing.
"""

import math
from collections.abc import Mapping, Sequence

from domain.statistics.estimate import Sums
from domain.statistics.means import Average

# A stratum with fewer people in some arm goes into the common rest.
FEWEST = 10


def averages(strata: Mapping[str, Sequence[Sums]]) -> tuple[Average, ...]:
    """A mean per arm; `strata` has the sums of every arm under the stratum's name."""
    kept = _merged(strata)
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


def _merged(strata: Mapping[str, Sequence[Sums]]) -> list[list[Sums]]:
    """Thin strata as one; if that is thin too, with the largest of the others."""
    thick = [list(arms) for arms in strata.values() if min(a.count for a in arms) >= FEWEST]
    thin = [list(arms) for arms in strata.values() if min(a.count for a in arms) < FEWEST]
    if not thin:
        return thick
    rest = _summed(thin)
    if thick and min(each.count for each in rest) < FEWEST:
        largest = max(thick, key=lambda arms: sum(each.count for each in arms))
        thick.remove(largest)
        rest = _summed([largest, rest])
    return [*thick, rest]


def _summed(strata: Sequence[Sequence[Sums]]) -> list[Sums]:
    nothing = Sums(count=0, total=0, squares=0)
    return [sum(column, start=nothing) for column in zip(*strata, strict=True)]
