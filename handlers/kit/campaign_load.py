"""The calendar of sends: which month or week is looked at, as a chart and as a table."""

import html
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from babel.numbers import get_decimal_symbol, get_group_symbol

from domain.campaigns.calendar import Day
from domain.core.chart import Chart, Series
from domain.core.errors import NotFoundError
from domain.core.period import Period
from domain.core.ports import Texts
from domain.models import Shop
from domain.reports import wording

WEEK: Final = 7
# Under a picture there is room for so many lines.
MOST_LINES: Final = 31
YEARS: Final = range(2000, 2200)


def asked(word: str, today: date, shop: Shop) -> Period:
    """`m202611` is a month, `w20261123` the week of that day; without a word this month.

    Raises NotFoundError.
    """
    try:
        if word.startswith("w"):
            day = date(int(word[1:5]), int(word[5:7]), int(word[7:]))
            first = day - timedelta(days=day.weekday())
            last = first + timedelta(days=WEEK - 1)
        else:
            first = date(int(word[1:5]), int(word[5:]), 1) if word else today.replace(day=1)
            last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    except (ValueError, OverflowError):
        raise NotFoundError(thing="button") from None
    if first.year not in YEARS:
        raise NotFoundError(thing="button")
    return Period(first=first, last=last, zone=shop.zone)


def is_week(period: Period) -> bool:
    """Whether it is a week and no month."""
    return (period.last - period.first).days == WEEK - 1


def beside(period: Period, step: int) -> str:
    """The word of the month or week before, or after."""
    if is_week(period):
        return week_of(period.first + step * timedelta(days=WEEK))
    return month_of(period.first + timedelta(days=45 * step if step > 0 else -1))


def month_of(day: date) -> str:
    """The word of a month."""
    return f"m{day:%Y%m}"


def week_of(day: date) -> str:
    """The word of a week."""
    return f"w{day:%Y%m%d}"


def chart(t: Texts, shop: Shop, period: Period, found: Sequence[Day], now: datetime) -> Chart:
    """A bar a day; what is still ahead is hatched."""
    today = now.astimezone(shop.zone).date()
    is_ahead = [each.day >= today for each in found]
    values = tuple(float(each.load) if each.load else None for each in found)
    named = [
        f"{each.day.day}" if not is_week(period) else wording.day_text(t, each.day)
        for each in found
    ]
    return Chart(
        title=title(t, found),
        subtitle=wording.dates(t, period),
        x_title=t.plain("report-axis-days"),
        y_title=t.plain("campaign-calendar-axis"),
        footer=t.plain("report-as-of", moment=t.moment(now, shop.zone), zone=shop.zone_name),
        labels=tuple(
            label if is_week(period) or n % 3 == 0 else "" for n, label in enumerate(named)
        ),
        series=(Series(name=t.plain("campaign-calendar-axis"), kind="bars", values=values),),
        separators=get_decimal_symbol(t.language) + get_group_symbol(t.language),
        open_from=is_ahead.index(True) if True in is_ahead else None,
        open_note=t.plain("campaign-calendar-ahead") if True in is_ahead else "",
    )


def title(t: Texts, found: Sequence[Day]) -> str:
    """What went and what is to go."""
    return t.plain(
        "campaign-calendar-title",
        sent=sum(each.sent for each in found),
        planned=sum(each.planned for each in found),
    )


def table(t: Texts, found: Sequence[Day]) -> str:
    """The days that have any, in letters of one width."""
    head = (t.plain("campaign-calendar-day"), *t.plain("campaign-calendar-columns").split("/"))
    lines = [head]
    lines += [
        (wording.day_text(t, each.day), t.number(each.sent), t.number(each.planned))
        for each in found
        if each.load or each.campaigns
    ][:MOST_LINES]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    text = "\n".join(
        "  ".join(
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )
    return f"<pre>{html.escape(text, quote=False)}</pre>"
