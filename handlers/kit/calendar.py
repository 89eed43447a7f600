"""A field that is a day: a calendar a month at a time, ready days, or a typed date."""

import calendar
from datetime import date, timedelta

from domain.core.errors import NotFoundError
from handlers.kit.form import FIELD
from handlers.kit.view import Button, Row
from handlers.kit.visit import Visit

BACK = (("today", 0), ("yesterday", 1), ("week", 7), ("month", 30))
EMPTY = "·"


def rows(visit: Visit, name: str, shown: str) -> tuple[Row, ...]:
    """The month `shown` (YYYY-MM), ways to its neighbours and the year before and after."""
    today = visit.now.astimezone(visit.shop.zone).date()
    first = _first(shown, today)
    ready = tuple(
        Button(visit.t.plain(f"form-day-{word}"), FIELD, (name, _iso(today, back)), "day")
        for word, back in BACK
    )
    names = visit.t.plain("form-weekdays").split()
    week = tuple(_idle(name, first, each) for each in names)
    return (ready[:2], ready[2:], _turns(visit, name, first), week, *_weeks(name, first))


def _first(shown: str, today: date) -> date:
    try:
        return date.fromisoformat(f"{shown}-01") if shown else today.replace(day=1)
    except ValueError:
        raise NotFoundError(thing="button") from None


def _iso(today: date, back: int) -> str:
    return (today - timedelta(days=back)).isoformat()


def _turns(visit: Visit, name: str, first: date) -> Row:
    def turn(label: str, months: int) -> Button:
        count = min(max(first.year * 12 + first.month - 1 + months, 12), 12 * 9_999)
        return Button(label, FIELD, (name, f"{count // 12:04}-{count % 12 + 1:02}"))

    months = visit.t.plain("form-months").split()
    title = f"{months[first.month - 1]} {first.year}"
    return (turn("«", -12), turn("‹", -1), turn(title, 0), turn("›", 1), turn("»", 12))


def _weeks(name: str, first: date) -> tuple[Row, ...]:
    weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
    return tuple(
        tuple(
            Button(str(day.day), FIELD, (name, day.isoformat()), "day")
            if day.month == first.month
            else _idle(name, first, EMPTY)
            for day in week
        )
        for week in weeks
    )


def _idle(name: str, first: date, label: str) -> Button:
    """A cell that only shows the same month again."""
    return Button(label, FIELD, (name, f"{first:%Y-%m}"))
