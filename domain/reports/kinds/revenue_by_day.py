"""Revenue by day: counted orders minus refunds, with a trailing mean of seven whole days."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import ClassVar

from domain.core.period import Period, day_start
from domain.reports.report import Question, Report, report
from domain.reports.sales import Sales, Window, first_sale, sales
from domain.reports.table import Column, ColumnKind, Measure, Outcome, Table, Value

MEAN_DAYS = 7
DAY = timedelta(days=1)


@report
class RevenueByDay(Report):
    """Orders count on the day they were placed, refunds on the day they were made."""

    columns: ClassVar[tuple[Column, ...]] = (
        Column(key="day", kind="day"),
        Column(key="revenue", kind="money", drawn="bars"),
        Column(key="orders", kind="count"),
        Column(key="buyers", kind="count", is_in_chat=False),
        Column(key="average", kind="money", is_in_chat=False),
        Column(key="mean", kind="money", drawn="line", part="mean"),
    )

    async def outcome(self, question: Question) -> Outcome:
        period, now = question.period, question.now
        today = now.astimezone(period.zone).date()
        open_day = today if period.first <= today <= period.last else None
        before, before_end = _before(period, now, open_day)
        found = await sales(question.shop, _windows(period, before, before_end))
        opened = await first_sale(question.shop)
        since = opened.astimezone(period.zone).date() if opened else None
        total = found["all"]
        # A shop that opened in the middle of the period before has nothing to compare with.
        earlier = found["before"] if since and since <= before.first else None
        return Outcome(
            period=period,
            table=Table(columns=self.columns, rows=_rows(period, found, since, today)),
            measures=_measures(total, earlier),
            sample=total.orders,
            sample_before=earlier.orders if earlier else 0,
            before=before,
            before_end=before_end,
            open_day=open_day,
            notes=(("report-note-guests", total.guests),) if total.guests else (),
            as_of=now,
        )


def _before(period: Period, now: datetime, open_day: date | None) -> tuple[Period, datetime]:
    """The equal period before, and where it ends to be as long as what has passed of this one."""
    length = (period.last - period.first).days + 1
    first = period.first - length * DAY
    before = Period(first=first, last=period.first - DAY, zone=period.zone)
    if open_day is None:
        return before, before.end
    elapsed = now - day_start(open_day, period.zone)
    last = open_day - length * DAY
    return before, day_start(last, period.zone) + elapsed


def _windows(period: Period, before: Period, before_end: datetime) -> dict[date | str, Window]:
    """Every day of the period and those its first mean needs, and both periods as a whole."""
    lead = Period(first=period.first - (MEAN_DAYS - 1) * DAY, last=period.last, zone=period.zone)
    days: dict[date | str, Window] = {day: (since, till) for day, since, till in lead.boundaries()}
    return {**days, "all": (period.start, period.end), "before": (before.start, before_end)}


def _rows(
    period: Period, found: Mapping[date | str, Sales], opened: date | None, today: date
) -> tuple[tuple[Value, ...], ...]:
    rows: list[tuple[Value, ...]] = []
    for day in period.days():
        sold = found[day]
        mean = _mean(day, found) if opened and _has_mean(day, opened, today) else None
        average = sold.average
        rows.append((day, sold.revenue, sold.orders, sold.buyers, average, mean))
    return tuple(rows)


def _has_mean(day: date, opened: date, today: date) -> bool:
    """Seven whole days end here: not today's, and none from before the first order."""
    return day < today and day - (MEAN_DAYS - 1) * DAY >= opened


def _mean(day: date, found: Mapping[date | str, Sales]) -> int:
    week = (found[day - back * DAY].revenue for back in range(MEAN_DAYS))
    return round(sum(week) / MEAN_DAYS)


def _measures(total: Sales, earlier: Sales | None) -> tuple[Measure, ...]:
    kinds: tuple[tuple[str, ColumnKind], ...] = (
        ("revenue", "money"),
        ("orders", "count"),
        ("buyers", "count"),
        ("average", "money"),
        ("refunded", "money"),
    )
    return tuple(
        Measure(key=key, kind=kind, value=getattr(total, key), before=getattr(earlier, key, None))
        for key, kind in kinds
    )
