"""How the effect of one variant stood day after day, and among whom it is how large."""

from collections import defaultdict

from domain.experiments.verdict.comparing import Ready, Way, compared
from domain.experiments.verdict.evidence import Cohort, Evidence
from domain.experiments.verdict.outcome import Comparison, Slice, Step
from domain.experiments.verdict.sums import EMPTY, Cells, days_ripe
from domain.statistics.estimate import Estimate
from domain.statistics.pairs import Pairs

MOST_STEPS = 60
# A slice with fewer people in an arm is shown as too small to tell anything.
FEWEST = 100
MOST_SLICES = 12


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


def breakdown(evidence: Evidence, place: int) -> tuple[Slice, ...]:
    """The leader among the people of each label, the largest first."""
    way = Way(confidence=0.95, is_sequential=False, planned=0)
    found = []
    for dimension, labels in evidence.goal.slices.items():
        for label, arms in labels.items():
            control, variant = arms[0], arms[place]
            if not _is_enough((control, variant)):
                continue
            ready = Ready.of(evidence.goal.measure, (control, variant))
            [told] = compared(evidence.goal.measure, ("", ""), ready, way, is_corrected=False)
            found.append(
                Slice(
                    dimension=dimension,
                    label=label,
                    people=control.y.count + variant.y.count,
                    effect=told.effect,
                    lift=told.lift,
                    is_few=min(control.y.count, variant.y.count) < FEWEST,
                )
            )
    return tuple(sorted(found, key=lambda each: -each.people)[:MOST_SLICES])


def _is_enough(arms: tuple[Pairs, Pairs]) -> bool:
    return min(each.y.count for each in arms) > 1


def _shown(comparison: Comparison, *, is_lift: bool) -> Estimate | None:
    return comparison.lift if is_lift else comparison.effect
