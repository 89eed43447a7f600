"""Buyers by recency, frequency and money as a map: the darker the cell, the more people."""

from babel.numbers import get_decimal_symbol, get_group_symbol

from domain.core.chart import Chart, Series
from domain.segments.rfm_levels import LEVELS
from domain.segments.rfm_matrix import Matrix
from handlers.kit import rfm_words
from handlers.kit.visit import Visit

MONEY = tuple(reversed(LEVELS))
# Columns: money within orders, with an empty one between.
COLUMNS: tuple[tuple[int, int] | None, ...] = tuple(
    column for frequency in MONEY for column in (*((frequency, money) for money in MONEY), None)
)[:-1]


def chart(visit: Visit, found: Matrix) -> Chart | None:
    """Three rows of recency, nine columns; None where nobody has bought."""
    if not found.total:
        return None
    t = visit.t
    cell, most = max(found.people.items(), key=lambda each: each[1])
    return Chart(
        title=t.plain(
            "rfm-picture-title",
            cell=rfm_words.cell(visit, cell),
            count=t.number(most),
            share=t.number(round(100 * most / found.total)),
        ),
        subtitle=t.plain("rfm-picture-subtitle"),
        x_title=t.plain("rfm-picture-axis"),
        footer=t.plain(
            "rfm-picture-footer",
            count=t.number(found.total),
            moment=t.moment(visit.now, visit.shop.zone),
            zone=visit.shop.zone_name,
        ),
        labels=tuple(_label(visit, each) for each in COLUMNS),
        series=tuple(_row(visit, found, each) for each in LEVELS),
        separators=get_decimal_symbol(t.language) + get_group_symbol(t.language),
    )


def _row(visit: Visit, found: Matrix, recency: int) -> Series:
    counts = [None if each is None else found.people[recency, *each] for each in COLUMNS]
    return Series(
        name=rfm_words.brief(visit, "recency", recency),
        kind="cells",
        values=tuple(None if each is None else float(each) for each in counts),
        texts=tuple("" if each is None else visit.t.number(each) for each in counts),
    )


def _label(visit: Visit, column: tuple[int, int] | None) -> str:
    """How much money, and below the middle of three of how many orders."""
    if column is None:
        return ""
    frequency, money = column
    under = rfm_words.level(visit, "frequency", frequency) if money == MONEY[1] else ""
    return f"{rfm_words.brief(visit, 'money', money)}<br><b>{under}</b>"
