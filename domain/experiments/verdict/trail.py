"""How the effect of one variant stood day after day, and among whom it is how large."""

from domain.experiments.verdict.comparing import Way, compared
from domain.experiments.verdict.evidence import Evidence
from domain.experiments.verdict.outcome import Comparison, Slice, Step
from domain.experiments.verdict.sums import EMPTY, days_ripe
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
    by_day = {each.day: each.arms for each in evidence.goal.cohorts}
    weeks: dict[str, tuple[Pairs, ...]] = {}
    is_weekly = len(evidence.stretches) > 1
    every = max(days // MOST_STEPS, 1)
    for day in range(days):
        arms = by_day.get(day)
        if arms is not None:
            sums = (sums[0] + arms[0], sums[1] + arms[place])
            before = weeks.get(str(day // 7), (EMPTY, EMPTY))
            weeks[str(day // 7)] = (before[0] + arms[0], before[1] + arms[place])
        if day % every == (days - 1) % every and _is_enough(sums):
            [told] = compared(
                measure,
                ("", ""),
                sums,
                way,
                is_corrected=False,
                weeks=weeks if is_weekly else None,
            )
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
            [told] = compared(
                evidence.goal.measure, ("", ""), (control, variant), way, is_corrected=False
            )
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
