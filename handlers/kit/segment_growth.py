"""The history of a segment's size as a chart, a table and words."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from babel.numbers import get_decimal_symbol, get_group_symbol

from domain.core.chart import Chart, Series
from domain.core.period import Period
from domain.core.ports import Texts
from domain.models import Segment
from domain.reports import wording
from domain.segments.keeping.forecast import Forecast
from domain.segments.keeping.history import History

LABELS = 7
MOST_LINES = 31
# Before the forecast so many days of what was are drawn.
SHOWN_BEFORE = 60


def words(t: Texts, segment: Segment, history: History) -> str:
    """The totals of the period."""
    return t(
        "segment-growth",
        name=segment.name,
        dates=_dates(t, history),
        zone=history.zone.key,
        first=t.number(history.before),
        last=t.number(history.last),
        net=signed(t, history.net),
        entered=t.number(history.entered),
        left=t.number(history.left),
    )


def table(t: Texts, history: History) -> str:
    """The days, the newest first; of many only those on which somebody came or went."""
    days = list(reversed(history.days))
    if len(days) > MOST_LINES:
        days = [each for each in days if each.entered or each.left or each is history.days[-1]]
    return "\n".join(
        t(
            "segment-growth-day",
            day=wording.day_text(t, each.day),
            size=t.number(each.size),
            entered=t.number(each.entered),
            left=t.number(each.left),
        )
        for each in days[:MOST_LINES]
    )


def size_chart(t: Texts, segment: Segment, history: History, now: datetime) -> Chart:
    """The size at the end of each day."""
    sizes = Series(
        name=t.plain("segment-growth-size"),
        kind="line",
        values=tuple(float(each) for each in history.sizes),
    )
    return _chart(t, segment, history, (sizes,), now)


def moves_chart(t: Texts, segment: Segment, history: History, now: datetime) -> Chart:
    """Who entered, above nothing, and who left, below it."""
    entered = Series(
        name=t.plain("segment-growth-entered"),
        kind="bars",
        values=tuple(float(each.entered) for each in history.days),
    )
    left = Series(
        name=t.plain("segment-growth-left"),
        kind="bars",
        part="previous",
        values=tuple(-float(each.left) for each in history.days),
    )
    return _chart(t, segment, history, (entered, left), now)


def forecast_chart(
    t: Texts, segment: Segment, history: History, told: Forecast, now: datetime
) -> Chart:
    """The last days and the days to come, with the band."""
    past = history.days[-SHOWN_BEFORE:]
    last = past[-1].day
    coming = [last + timedelta(days=n) for n in range(1, len(told.expected) + 1)]
    empty = (None,) * (len(past) - 1)
    now_is = float(past[-1].size)

    def ahead(name: str, part: str, values: Sequence[int]) -> Series:
        return Series(
            name=t.plain(f"segment-growth-{name}"),
            kind="line",
            part="mean" if part == "mean" else "previous",
            values=(*empty, now_is, *(float(each) for each in values)),
        )

    sizes = Series(
        name=t.plain("segment-growth-size"),
        kind="line",
        values=(*(float(each.size) for each in past), *(None for _ in coming)),
    )
    series = (
        ahead("low", "band", told.low),
        ahead("high", "band", told.high),
        ahead("forecast", "mean", told.expected),
        sizes,
    )
    days = [*(each.day for each in past), *coming]
    return _drawn(
        t,
        title=t.plain(
            "segment-forecast-title", name=segment.name, expected=t.number(told.expected[-1])
        ),
        subtitle=t.plain(
            "segment-forecast-subtitle", low=t.number(told.low[-1]), high=t.number(told.high[-1])
        ),
        days=days,
        series=series,
        footer=_footer(t, history, now),
        open_from=None,
    )


def signed(t: Texts, number: int) -> str:
    """+12, −3 or 0."""
    if not number:
        return "0"
    return f"{'+' if number > 0 else '−'}{t.number(abs(number))}"


def _chart(
    t: Texts, segment: Segment, history: History, series: tuple[Series, ...], now: datetime
) -> Chart:
    return _drawn(
        t,
        title=t.plain(
            "segment-growth-title",
            name=segment.name,
            last=t.number(history.last),
            net=signed(t, history.net),
        ),
        subtitle=t.plain(
            "segment-growth-subtitle",
            dates=_dates(t, history),
            entered=t.number(history.entered),
            left=t.number(history.left),
        ),
        days=[each.day for each in history.days],
        series=series,
        footer=_footer(t, history, now),
        open_from=len(history.days) - 1,
    )


def _drawn(
    t: Texts,
    *,
    title: str,
    subtitle: str,
    days: Sequence[date],
    series: tuple[Series, ...],
    footer: str,
    open_from: int | None,
) -> Chart:
    step = -(-len(days) // LABELS)
    return Chart(
        title=title,
        subtitle=subtitle,
        x_title=t.plain("segment-growth-axis-days"),
        y_title=t.plain("segment-growth-axis-people"),
        footer=footer,
        labels=tuple(
            wording.day_text(t, day) if n % step == 0 else "" for n, day in enumerate(days)
        ),
        series=series,
        separators=get_decimal_symbol(t.language) + get_group_symbol(t.language),
        open_from=open_from,
        open_note=t.plain("segment-growth-open-note") if open_from is not None else "",
    )


def _footer(t: Texts, history: History, now: datetime) -> str:
    moment = t.moment(now, history.zone)
    return t.plain("segment-growth-footer", moment=moment, zone=history.zone.key)


def _dates(t: Texts, history: History) -> str:
    first, last = history.days[0].day, history.days[-1].day
    return wording.dates(t, Period(first=first, last=last, zone=history.zone))
