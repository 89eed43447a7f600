"""A report's outcome as a chart: which columns are drawn, how the axes are labelled."""

from collections.abc import Iterator
from datetime import date

from babel.numbers import get_currency_symbol, get_decimal_symbol, get_group_symbol

from domain.core.chart import Chart, Series, Theme
from domain.core.money import minor_digits
from domain.core.ports import Texts
from domain.models import Shop
from domain.reports.table import Column, Outcome, Value
from domain.reports.wording import (
    compared,
    dates,
    day_text,
    finding,
    is_first_of_month,
    month_text,
    name_text,
)

LABELS = 7
# Names are longer than days.
MOST_NAMES, LONGEST_NAME = 6, 10
# More bars than that are thinner than a line on a phone.
MOST_BARS = 92
# Beyond two months the axis names months.
MOST_DAYS_NAMED = 62


def chart_of(t: Texts, key: str, outcome: Outcome, shop: Shop, theme: Theme = "light") -> Chart:
    """The chart of a report; of names as many as have room."""
    firsts = tuple(row[0] for row in outcome.table.rows)
    days = tuple(day for day in firsts if isinstance(day, date))
    drawn = [column for column in outcome.table.columns if column.drawn]
    series = [_series(t, column, outcome, shop) for column in drawn]
    is_money = drawn[0].kind == "money"
    return Chart(
        title=finding(t, key, outcome, shop),
        subtitle=_subtitle(t, outcome),
        x_title=t.plain("report-axis-days" if outcome.table.is_by_day else f"report-{key}-names"),
        y_title=t.plain(f"report-{key}-axis"),
        footer=_footer(t, key, outcome, shop),
        labels=_labels(t, days) if outcome.table.is_by_day else _names(t, firsts),
        series=tuple(each for each in series if each.part == "main" or any(_there(each))),
        unit=_symbol(t, shop) if is_money else "",
        separators=get_decimal_symbol(t.language) + get_group_symbol(t.language),
        open_from=days.index(outcome.open_day) if outcome.open_day in days else None,
        open_note=_open_note(t, days) if outcome.open_day in days else "",
        theme=theme,
    )


def _series(t: Texts, column: Column, outcome: Outcome, shop: Shop) -> Series:
    scale = 10 ** minor_digits(shop.currency) if column.kind == "money" else 1
    values = tuple(
        value / scale if isinstance(value, int) else None
        for value in outcome.table.column(column.key)
    )
    if not outcome.table.is_by_day:
        values = values[:MOST_NAMES]
    kind = column.drawn or "line"
    return Series(
        name=t.plain(f"report-column-{column.key}"),
        kind="line" if len(values) > MOST_BARS else kind,
        part=column.part,
        values=values,
    )


def _there(series: Series) -> Iterator[bool]:
    """Whether each value is one; a line without any would stand in the legend alone."""
    return (value is not None for value in series.values)


def _subtitle(t: Texts, outcome: Outcome) -> str:
    size = t.plain("report-sample", count=outcome.sample)
    return f"{dates(t, outcome.period)} · {size}"


def _footer(t: Texts, key: str, outcome: Outcome, shop: Shop) -> str:
    said = [t.plain(f"report-{key}-footer")]
    if outcome.measures[0].before is not None:
        said.append(compared(t, outcome))
    moment = t.moment(outcome.as_of, shop.zone)
    return " ".join((*said, t.plain("report-as-of", moment=moment, zone=shop.zone_name)))


def _labels(t: Texts, days: tuple[date, ...]) -> tuple[str, ...]:
    """Some of the days named, so that the names don't touch; on a long axis the months."""
    if len(days) > MOST_DAYS_NAMED:
        named = [day for day in days if is_first_of_month(day)]
        kept = set(named[:: -(-len(named) // LABELS)])
        years = {day for day in kept if day.month == 1 or day == named[0]}
        return tuple(
            month_text(t, day, has_year=day in years) if day in kept else "" for day in days
        )
    step = -(-len(days) // LABELS)
    return tuple(day_text(t, day) if n % step == 0 else "" for n, day in enumerate(days))


def _names(t: Texts, firsts: tuple[Value, ...]) -> tuple[str, ...]:
    return tuple(name_text(t, str(name), LONGEST_NAME) for name in firsts[:MOST_NAMES])


def _open_note(t: Texts, days: tuple[date, ...]) -> str:
    return t.plain("report-open-note-line" if len(days) > MOST_BARS else "report-open-note")


def _symbol(t: Texts, shop: Shop) -> str:
    return get_currency_symbol(shop.currency, "ru" if shop.currency == "RUB" else t.language)
