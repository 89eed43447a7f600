"""Sums over days of cohorts."""

import dataclasses
import math
from collections.abc import Sequence

from domain.experiments.verdict.evidence import Cohort, Evidence, Measured
from domain.statistics.estimate import Sums
from domain.statistics.pairs import Pairs

NOTHING = Sums(count=0, total=0, squares=0)
EMPTY = Pairs(y=NOTHING, x=NOTHING, products=0)


def days_ripe(evidence: Evidence) -> int:
    """Days of cohorts whose windows are over; of what was sent once all that are there."""
    if not evidence.plan.is_stream:
        return max((each.day + 1 for each in evidence.goal.cohorts), default=0)
    ripe = math.floor(evidence.elapsed_days - evidence.plan.window_days)
    return max(ripe, 0)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Cells:
    """People by stratum: a Pairs per arm. Grows while cohorts are added.

    Where shares were changed the strata are the times of equal shares, week by week, and the means
    are bound to them; else what was known of people before, which may help.
    """

    is_bound: bool
    arms: dict[str, tuple[Pairs, ...]] = dataclasses.field(default_factory=dict)

    @classmethod
    def of(cls, evidence: Evidence) -> "Cells":
        """Empty ones."""
        return cls(is_bound=len(evidence.stretches) > 1)

    def add(self, cohort: Cohort, places: Sequence[int] | None = None) -> None:
        """The people of a cohort."""
        parts = cohort.parts
        if self.is_bound:
            parts = {f"{cohort.stretch}.{cohort.day // 7}": cohort.arms}
        for name, arms in parts.items():
            told = arms if places is None else tuple(arms[each] for each in places)
            before = self.arms.get(name)
            self.arms[name] = (
                told
                if before is None
                else tuple(one + two for one, two in zip(before, told, strict=True))
            )


def cells_of(
    evidence: Evidence, measured: Measured, days: int, places: Sequence[int] | None = None
) -> Cells:
    """The strata of the first so many days; of all arms, or of those at `places`."""
    cells = Cells.of(evidence)
    for each in measured.cohorts:
        if each.day < days:
            cells.add(each, places)
    return cells


def summed(measured: Measured, days: int, arms: int) -> tuple[Pairs, ...]:
    """A Pairs per arm over the first so many days; empty ones where nobody was."""
    kept = [each for each in measured.cohorts if each.day < days]
    return tuple(sum((each.arms[arm] for each in kept), start=EMPTY) for arm in range(arms))
