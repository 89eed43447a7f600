"""How long things count after somebody met a variant, and whether the people of a test suffice."""

from typing import Final

from domain.experiments.planning import Plan
from domain.experiments.steps import hours_of
from domain.models import Experiment
from handlers.kit.visit import Visit

DAY: Final = 24


def span(visit: Visit, hours: int) -> str:
    """«4 часа», «3 дня»."""
    if hours % DAY:
        return visit.t.plain("steps-hours", count=hours)
    return visit.t.plain("steps-days", count=hours // DAY)


def window(visit: Visit, test: Experiment) -> str:
    """The window of a test."""
    return span(visit, hours_of(test))


def enough(visit: Visit, plan: Plan) -> str:
    """Whether the people suffice for a message in steps; empty for all at once."""
    if plan.way == "all":
        return ""
    return visit.t(
        "steps-enough",
        way=plan.way,
        is_enough="yes" if plan.is_enough else "no",
        is_known="yes" if plan.needed else "no",
        needed=plan.needed,
        reach=plan.reach,
        audience=plan.audience,
        effect=round(plan.effect * 100),
    )
