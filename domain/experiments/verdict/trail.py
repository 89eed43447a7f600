"""How the effect of one variant stood day after day."""

from collections import defaultdict

from domain.experiments.verdict.comparing import Ready, Way, compared
from domain.experiments.verdict.evidence import Cohort, Evidence
from domain.experiments.verdict.outcome import Comparison, Step
from domain.experiments.verdict.sums import EMPTY, Cells, days_ripe
from domain.statistics.estimate import Estimate
from domain.statistics.pairs import Pairs

MOST_STEPS = 60


def steps(
    evidence: Evidence, place: int, way: Way, *, is_lift: bool
) -> tuple[tuple[Step, ...], bool]:
    """The effect after each day of cohorts; shares of the control if the last one can be told so.

    The last days may be of a week that is not over: they are drawn, but decide nothing.
    """
    days = days_ripe(evidence)
    measure = evidence.goal.measure
    sums = (EMPTY, EMPTY)
    found: list[tuple[int, Comparison]] = []
    by_day: dict[int, list[Cohort]] = defaultdict(list)
    for each in evidence.goal.cohorts:
        by_day[each.day].append(each)
    cells = Cells.of(evidence)
    every = max(days // MOST_STEPS, 1)
    for day in range(days):
        for each in by_day[day]:
            sums = (sums[0] + each.arms[0], sums[1] + each.arms[place])
            cells.add(each, (0, place))
        if day % every == (days - 1) % every and _is_enough(sums):
            ready = Ready.of(measure, sums, cells)
            [told] = compared(measure, ("", ""), ready, way, is_corrected=False)
            found.append((day + 1, told))
    is_lift = is_lift and bool(found) and found[-1][1].lift is not None
    kept = ((day, _shown(each, is_lift=is_lift)) for day, each in found)
    return tuple(Step(day=day, shown=each) for day, each in kept if each is not None), is_lift


def _is_enough(arms: tuple[Pairs, Pairs]) -> bool:
    return min(each.y.count for each in arms) > 1


def _shown(comparison: Comparison, *, is_lift: bool) -> Estimate | None:
    return comparison.lift if is_lift else comparison.effect
