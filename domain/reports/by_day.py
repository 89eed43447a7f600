"""What reports by day share: the sales of every day, of the period, and of the one before."""

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from domain.core.period import Period, day_start
from domain.reports.report import Question
from domain.reports.sales import Sales, Window, first_sale, sales
from domain.reports.table import Column, ColumnKind, Measure, Outcome, Table, Value

DAY = timedelta(days=1)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Days:
    """The sales of a question. `opened` is the shop's first day with an order."""

    question: Question
    sold: Mapping[date, Sales]
    total: Sales
    earlier: Sales | None
    before: Period
    before_end: datetime
    opened: date | None
    today: date

    def mean(self, day: date, days: int) -> int | None:
        """The trailing mean of revenue; None with today in it, or days from before the opening."""
        first = day - (days - 1) * DAY
        if self.opened is None or first < self.opened or day >= self.today:
            return None
        return round(sum(self.sold[first + n * DAY].revenue for n in range(days)) / days)

    def outcome(
        self,
        columns: tuple[Column, ...],
        rows: tuple[tuple[Value, ...], ...],
        measures: Mapping[str, ColumnKind],
    ) -> Outcome:
        """The rows with everything that is said about them; measures are fields of Sales."""
        period, earlier = self.question.period, self.earlier
        guests = self.total.guests
        return Outcome(
            period=period,
            table=Table(columns=columns, rows=rows),
            measures=tuple(
                Measure(
                    key=key,
                    kind=kind,
                    value=getattr(self.total, key),
                    before=getattr(earlier, key, None),
                )
                for key, kind in measures.items()
            ),
            sample=self.total.orders,
            sample_before=earlier.orders if earlier else 0,
            before=self.before,
            before_end=self.before_end,
            open_day=self.today if period.first <= self.today <= period.last else None,
            notes=(("report-note-guests", guests),) if guests else (),
            as_of=self.question.now,
        )


async def by_day(question: Question, *, lead: int = 0) -> Days:
    """The sales of each day, and of `lead` days before the first. Raises TooSlowError."""
    period, now = question.period, question.now
    today = now.astimezone(period.zone).date()
    before, before_end = before_of(period, now, today)
    found = await sales(question.shop, _windows(period, before, before_end, lead))
    opened = await first_sale(question.shop)
    since = opened.astimezone(period.zone).date() if opened else None
    return Days(
        question=question,
        sold={day: each for day, each in found.items() if isinstance(day, date)},
        total=found["all"],
        # A shop that opened in the middle of the period before has nothing to compare with.
        earlier=found["before"] if since and since <= before.first else None,
        before=before,
        before_end=before_end,
        opened=since,
        today=today,
    )


def before_of(period: Period, now: datetime, today: date) -> tuple[Period, datetime]:
    """The equal period before, and where it ends to be as long as what has passed of this one."""
    length = (period.last - period.first).days + 1
    first = period.first - length * DAY
    before = Period(first=first, last=period.first - DAY, zone=period.zone)
    if not period.first <= today <= period.last:
        return before, before.end
    elapsed = now - day_start(today, period.zone)
    return before, day_start(today - length * DAY, period.zone) + elapsed


def _windows(
    period: Period, before: Period, before_end: datetime, lead: int
) -> dict[date | str, Window]:
    """Every day, those before that a mean needs, and both periods as a whole."""
    longer = Period(first=period.first - lead * DAY, last=period.last, zone=period.zone)
    days: dict[date | str, Window] = {
        day: (since, till) for day, since, till in longer.boundaries()
    }
    return {**days, "all": (period.start, period.end), "before": (before.start, before_end)}
