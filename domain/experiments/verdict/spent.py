"""Money beside the verdict: the sums before the cut, and what a difference is made of."""

import dataclasses

from domain.experiments.verdict.comparing import Ready, Way, compared
from domain.experiments.verdict.evidence import Evidence
from domain.experiments.verdict.outcome import Comparison
from domain.experiments.verdict.sums import EMPTY, NOTHING, Cells
from domain.statistics import spending
from domain.statistics.estimate import Sums
from domain.statistics.pairs import Pairs
from domain.statistics.spending import Parts, Payers


def uncut(evidence: Evidence, days: int, way: Way) -> tuple[Comparison, ...]:
    """The goal as it would be without cutting, in money; nothing where nobody was cut.

    A percentage of sums that a single person makes would run to thousands.
    """
    goal = evidence.goal
    if not goal.capped:
        return ()
    cells = Cells.of(evidence)
    sums = [EMPTY] * len(evidence.arms)
    for each in goal.cohorts:
        if each.day < days and each.uncut:
            arms = tuple(Pairs(y=own, x=NOTHING, products=0) for own in each.uncut)
            sums = [one + two for one, two in zip(sums, arms, strict=True)]
            cells.add(dataclasses.replace(each, arms=arms, parts={}))
    ready = Ready.of(goal.measure, sums, cells)
    keys = [each.key for each in evidence.arms]
    found = compared(goal.measure, keys, ready, way, is_corrected=True)
    return tuple(dataclasses.replace(each, lift=None) for each in found)


def worth(evidence: Evidence, place: int, days: int) -> Parts | None:
    """How much of the difference are more buyers and how much larger bills; of money alone.

    None where shares were changed: these parts would be of another difference than the one shown.
    """
    if len(evidence.stretches) > 1:
        return None
    paid = _summed(evidence, days, is_paid=True)
    whole = _summed(evidence, days, is_paid=False)
    control, variant = (Payers(people=whole[each].count, paid=paid[each]) for each in (0, place))
    if min(control.paid.count, variant.paid.count) < 2:  # noqa: PLR2004 - one has no spread
        return None
    return spending.parts(control, variant)


def _summed(evidence: Evidence, days: int, *, is_paid: bool) -> list[Sums]:
    found = [NOTHING] * len(evidence.arms)
    for each in evidence.goal.cohorts:
        told = each.paid if is_paid else each.uncut
        if each.day < days and told:
            found = [one + two for one, two in zip(found, told, strict=True)]
    return found
