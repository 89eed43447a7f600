"""Rules of pressure and reasons not to write, in words."""

from datetime import timedelta

from domain.messaging.pressure import setting
from domain.messaging.pressure.quiet import NEVER, Quiet
from domain.messaging.pressure.rules import Cap, Rules
from handlers.kit.visit import Visit

HOUR = timedelta(hours=1)
POINTS = 100


def rule(visit: Visit, name: str, rules: Rules) -> str:
    """What is in force for one rule."""
    t = visit.t
    match name:
        case "day":
            return _most(visit, rules.overall.day)
        case "week":
            return _most(visit, rules.overall.week)
        case "gap":
            return gap(visit, rules.gap)
        case "quiet":
            return quiet(visit, rules.quiet)
        case "control":
            share = t.number(round(rules.control / POINTS, 2))
            return (
                t.plain("pressure-share", share=share) if rules.control else t.plain("pressure-no")
            )
        case _:
            return cap(visit, setting.cap_of(rules, name))


def cap(visit: Visit, held: Cap | None) -> str:
    """A cap of a channel or a topic."""
    if held is None:
        return visit.t.plain("pressure-as-all")
    parts = []
    if held.day is not None:
        parts.append(visit.t.plain("pressure-a-day", count=held.day))
    if held.week is not None:
        parts.append(visit.t.plain("pressure-a-week", count=held.week))
    return ", ".join(parts) or visit.t.plain("pressure-unlimited")


def quiet(visit: Visit, held: Quiet) -> str:
    """`22:00-09:00`."""
    if held.starts == held.ends:
        return visit.t.plain("pressure-no")
    return f"{clock(held.starts)}–{clock(held.ends)}"


def clock(minute: int) -> str:
    """Minutes of a day as a clock shows them."""
    return f"{minute // 60:02}:{minute % 60:02}"


def gap(visit: Visit, held: timedelta) -> str:
    """A pause between two messages."""
    if not held:
        return visit.t.plain("pressure-no")
    minutes = held // timedelta(minutes=1)
    if held % HOUR:
        return visit.t.plain("pressure-minutes", count=minutes)
    return visit.t.plain("pressure-hours", count=held // HOUR)


def own_hours(visit: Visit, starts: int | None, ends: int | None) -> str:
    """The hours a customer chose."""
    if starts is None or ends is None:
        return visit.t.plain("my-hours-as-shop")
    held = Quiet(starts=starts, ends=ends)
    return visit.t.plain("my-hours-any") if held == NEVER else quiet(visit, held)


def _most(visit: Visit, most: int | None) -> str:
    return visit.t.plain("pressure-unlimited") if most is None else visit.t.number(most)
