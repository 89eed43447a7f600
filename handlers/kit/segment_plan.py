"""The plans of a segment as forms, and said in words."""

import dataclasses
from datetime import time

from domain.core.params import choice, number
from domain.core.ports import Texts
from domain.segments.keeping.plans import Plan
from domain.segments.values.moment import WEEKDAYS
from handlers.kit import form

FAMILY = "segment_plan"
HOUR = 60


@dataclasses.dataclass(frozen=True, kw_only=True)
class Daily:
    """At an hour and a minute of the shop's clock."""

    clock_hour: int = number(7, maximum=23)
    clock_minute: int = number(0, maximum=59)

    @property
    def minute(self) -> int:
        """Counted from midnight."""
        return self.clock_hour * HOUR + self.clock_minute

    def plan(self) -> Plan:
        """The plan it says."""
        return Plan(every="daily", minute=self.minute)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Weekly(Daily):
    """On a day of the week besides."""

    on_weekday: str = choice(*WEEKDAYS, default="monday")

    def plan(self) -> Plan:
        return Plan(every="weekly", minute=self.minute, weekday=WEEKDAYS.index(self.on_weekday) + 1)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Monthly(Daily):
    """On a date besides; the last day of a month that has it not."""

    on_day: int = number(1, minimum=1, maximum=31)

    def plan(self) -> Plan:
        return Plan(every="monthly", minute=self.minute, day=self.on_day)


form.offer(FAMILY, {"daily": Daily, "weekly": Weekly, "monthly": Monthly})


def values(plan: Plan) -> dict[str, object]:
    """The plan as the fields of a form."""
    return {
        "clock_hour": plan.minute // HOUR,
        "clock_minute": plan.minute % HOUR,
        "on_weekday": WEEKDAYS[plan.weekday - 1],
        "on_day": plan.day,
    }


def said(t: Texts, plan: Plan) -> str:
    """The plan in a sentence."""
    clock = time(plan.minute // HOUR, plan.minute % HOUR).isoformat("minutes")
    match plan.every:
        case "":
            return t("segment-plan-none")
        case "weekly":
            weekday = t("segment-plan-weekday", weekday=plan.weekday)
            return t("segment-plan-weekly", time=clock, weekday=weekday)
        case "monthly":
            return t("segment-plan-monthly", time=clock, day=plan.day)
        case _:
            return t("segment-plan-daily", time=clock)
