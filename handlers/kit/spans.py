"""Figures of segments over a period: which one is asked for, how it and they are said."""

import html
from collections.abc import Sequence

from domain.core.money import minor_digits
from domain.core.period import Period
from domain.core.spreadsheet import Cell
from domain.reports import periods
from domain.segments.comparing import Figures
from handlers.kit.view import Button, Row
from handlers.kit.visit import Visit

WORDS = ("d7", "d30", "d90", "d365")
USUAL = "d90"
MONEY = ("revenue", "average", "per_member")


def asked(visit: Visit, place: int) -> Period:
    """The period of the route. Raises BadPeriodError."""
    return periods.period_of(visit.word(place) or USUAL, visit.now, visit.shop.zone)


def said(visit: Visit, period: Period) -> str:
    """The period in words."""
    t = visit.t
    return t.plain("segment-figures-period", first=t.date(period.first), last=t.date(period.last))


def rows(visit: Visit, screen: str, args: tuple[str | int, ...] = ()) -> tuple[Row, ...]:
    """The way to other periods; dates may be typed."""
    keys = (Button(visit.t.plain(f"segment-span-{word}"), screen, (*args, word)) for word in WORDS)
    return (tuple(keys),)


def figure(visit: Visit, key: str, figures: Figures) -> str:
    """One figure as it stands in a chat, money in whole units."""
    value = getattr(figures, key)
    if value is None:
        return "–"
    if key == "conversion":
        return f"{visit.t.number(round(100 * value, 1))} %"
    if key in MONEY:
        return visit.t.number(round(value / 10 ** minor_digits(visit.shop.currency)))
    return visit.t.number(value)


def exact(visit: Visit, key: str, figures: Figures) -> Cell:
    """One figure for a file."""
    value = getattr(figures, key)
    if value is None:
        return None
    if key == "conversion":
        return round(100 * float(value), 2)
    digits = minor_digits(visit.shop.currency)
    return round(value / 10**digits, digits) if key in MONEY and digits else int(value)


def table(lines: Sequence[Sequence[str]]) -> str:
    """Columns under each other, the first to the left, in letters of one width."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    text = "\n".join(
        "  ".join(
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
    return f"<pre>{html.escape(text, quote=False)}</pre>"
