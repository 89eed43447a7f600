"""Figures about people in words: a name, a value with its unit, a line on what it means."""

from collections.abc import Callable, Mapping
from typing import Final

from domain.factors.factor import FACTORS, Unit
from handlers.kit.visit import Visit

# A nought of these is the usual state of things and needs no line on a card.
NAUGHTS: Final = frozenset({"percent", "count", "change", "points", "money"})
HOURS, WEEK = 24, 7
LARGE: Final = 10_000
MINUS = "\N{MINUS SIGN}"


def main_keys() -> tuple[str, ...]:
    """The figures a card shows."""
    return tuple(key for key, factor in FACTORS.items() if factor.is_main)


def lines(visit: Visit, found: Mapping[str, float]) -> list[str]:
    """`Средний чек: 1 030 ₽`, one line each; those that say nothing are left out."""
    return [
        visit.t("factor-line", name=name(visit, key), value=said(visit, key, value))
        for key, value in found.items()
        if value or FACTORS[key].unit not in NAUGHTS
    ]


def name(visit: Visit, key: str) -> str:
    """What the figure is called."""
    return visit.t.plain(f"factor-{key}")


def said(visit: Visit, key: str, value: float) -> str:
    """The value with its unit, rounded to what a person reads."""
    return SAYING[FACTORS[key].unit](visit, value)


def _money(visit: Visit, value: float) -> str:
    """Of larger sums nobody reads the kopecks."""
    whole = round(value, -2) if abs(value) >= LARGE else value
    return visit.t.money(round(whole), visit.shop.currency)


def _days(visit: Visit, value: float) -> str:
    return visit.t.plain("factor-unit-days", value=round(value))


def _percent(visit: Visit, value: float) -> str:
    return visit.t.plain("factor-unit-percent", value=round(value))


def _change(visit: Visit, value: float) -> str:
    whole = round(value)
    sign = "+" if whole > 0 else MINUS if whole < 0 else ""
    return f"{sign}{visit.t.number(abs(whole))}"


def _minutes(visit: Visit, value: float) -> str:
    return visit.t.plain("factor-unit-minutes", value=visit.t.number(round(value, 1)))


def _hour(visit: Visit, value: float) -> str:
    return visit.t.plain("factor-unit-hour", value=round(value) % HOURS)


def _weekday(visit: Visit, value: float) -> str:
    return visit.t.plain("factor-unit-weekday", value=(round(value) - 1) % WEEK + 1)


def _number(visit: Visit, value: float) -> str:
    return visit.t.number(round(value, 1) if value % 1 else round(value))


SAYING: Final[Mapping[Unit, Callable[[Visit, float], str]]] = {
    "money": _money,
    "days": _days,
    "percent": _percent,
    "change": _change,
    "minutes": _minutes,
    "hour": _hour,
    "weekday": _weekday,
    "count": _number,
    "points": _number,
    "stars": _number,
}
