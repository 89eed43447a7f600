"""Revenue by day: counted orders minus refunds, with a trailing mean of seven whole days."""

from typing import ClassVar

from domain.reports.by_day import by_day
from domain.reports.report import Question, Report, report
from domain.reports.table import Column, Outcome

MEAN_DAYS = 7


@report
class RevenueByDay(Report):
    """Orders count on the day they were placed, refunds on the day they were made."""

    place: ClassVar[int] = 10
    columns: ClassVar[tuple[Column, ...]] = (
        Column(key="day", kind="day"),
        Column(key="revenue", kind="money", drawn="bars"),
        Column(key="orders", kind="count"),
        Column(key="buyers", kind="count", is_in_chat=False),
        Column(key="average", kind="money", is_in_chat=False),
        Column(key="mean", kind="money", drawn="line", part="mean"),
    )

    async def outcome(self, question: Question) -> Outcome:
        days = await by_day(question, lead=MEAN_DAYS - 1)
        rows = tuple(
            (day, sold.revenue, sold.orders, sold.buyers, sold.average, days.mean(day, MEAN_DAYS))
            for day, sold in ((day, days.sold[day]) for day in question.period.days())
        )
        return days.outcome(
            self.columns,
            rows,
            {
                "revenue": "money",
                "orders": "count",
                "buyers": "count",
                "average": "money",
                "refunded": "money",
            },
        )
