"""What is known of people before the test taken out of the noise: the past, the mix, or both.

Each way answers the same question without bias; the one with the smallest error is taken, and none
where it would save less than a hundredth of the variance. The choice looks at the spread alone and
never at the difference, so intervals hold (the benchmark `experiments` simulates it).

Sources: CUPED as in `pairs`, post-stratification as in `strata`; both together are CUPED within
strata with one slope (Lin, Annals of Applied Statistics 7, 2013, for why that never costs).
"""

import dataclasses
import math
from collections.abc import Mapping, Sequence
from typing import Literal

from domain.statistics import pairs, strata
from domain.statistics.means import Average
from domain.statistics.pairs import Pairs

WORTH = 0.01
By = Literal["", "past", "mix", "both"]
Cells = Mapping[str, Sequence[Pairs]]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Adjusted:
    """A mean per arm, by what it was adjusted, and the share of the variance that saved, 0..1."""

    averages: tuple[Average, ...]
    by: By = ""
    saved: float = 0.0


def adjusted(arms: Sequence[Pairs], cells: Cells | None, *, is_bound: bool = False) -> Adjusted:
    """The means of `arms`; `cells` are the same people by stratum.

    Bound to its strata where the arms differ in them for another reason than chance: the shares
    were changed meanwhile.
    """
    plain = tuple(Average.of(each.y) for each in arms)
    found: list[tuple[By, tuple[Average, ...]]] = []
    if cells:
        found = [("mix", within(cells, 0.0)), ("both", within(cells, slope(cells)))]
        if is_bound:
            by, averages = min(found, key=lambda each: _spread(each[1]))
            return Adjusted(averages=averages, by=by)
    found.insert(0, ("past", pairs.cuped(arms)))
    whole = _spread(plain)
    if not whole or not math.isfinite(whole):
        return Adjusted(averages=plain)
    by, averages = min(found, key=lambda each: _spread(each[1]))
    saved = 1 - _spread(averages) / whole
    if saved < WORTH:
        return Adjusted(averages=plain)
    return Adjusted(averages=averages, by=by, saved=saved)


def within(cells: Cells, theta: float) -> tuple[Average, ...]:
    """Arms as if all had the same mix of strata, each stratum after CUPED with this slope."""
    kept = strata.merged(cells, lambda each: each.y.count)
    people = max(sum(each.y.count for stratum in kept for each in stratum), 1)
    weights = [sum(each.y.count for each in stratum) / people for stratum in kept]
    told = [pairs.less_past(stratum, theta) for stratum in kept]
    return tuple(
        Average(
            count=sum(stratum[arm].count for stratum in told),
            value=sum(w * stratum[arm].value for w, stratum in zip(weights, told, strict=True)),
            error=math.hypot(
                *(w * stratum[arm].error for w, stratum in zip(weights, told, strict=True))
            ),
        )
        for arm in range(len(told[0]))
    )


def ratios(cells: Cells) -> tuple[Average, ...]:
    """Sum of y by sum of x of each arm, as if all had the same mix of strata; by the delta method.

    For shares that were changed meanwhile: nothing is taken out of the noise of a ratio.
    """
    kept = strata.merged(cells, lambda each: each.y.count)
    people = max(sum(each.y.count for stratum in kept for each in stratum), 1)
    weights = [sum(each.y.count for each in stratum) / people for stratum in kept]
    return tuple(_ratio([stratum[arm] for stratum in kept], weights) for arm in range(len(kept[0])))


def _ratio(arm: Sequence[Pairs], weights: Sequence[float]) -> Average:
    """Of the same arm in every stratum."""
    count = sum(each.y.count for each in arm)
    above = sum(w * each.y.mean for w, each in zip(weights, arm, strict=True))
    below = sum(w * each.x.mean for w, each in zip(weights, arm, strict=True))
    if not below or min(each.y.count for each in arm) < 2:  # noqa: PLR2004 - one has no spread
        return Average(count=count, value=0.0, error=math.inf)
    value = above / below
    errors = (
        w * math.sqrt(pairs.residual(each, value) / each.y.count)
        for w, each in zip(weights, arm, strict=True)
    )
    return Average(count=count, value=value, error=math.hypot(*errors) / abs(below))


def slope(cells: Cells) -> float:
    """One slope of y on x within the arms of all strata."""
    return pairs.coefficient([each for stratum in cells.values() for each in stratum])


def _spread(averages: Sequence[Average]) -> float:
    return sum(each.error**2 for each in averages)
