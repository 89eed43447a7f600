"""Orders by day, and how many different people made them."""

from typing import ClassVar

from domain.reports.by_day import by_day
from domain.reports.report import Question, Report, report
from domain.reports.table import Column, Outcome


@report
class OrdersByDay(Report):
    """How many counted orders a day saw; a person who ordered twice is one buyer."""

    columns: ClassVar[tuple[Column, ...]] = (
        Column(key="day", kind="day"),
        Column(key="orders", kind="count", drawn="bars"),
        Column(key="buyers", kind="count", drawn="line", part="mean"),
    )

    async def outcome(self, question: Question) -> Outcome:
        days = await by_day(question)
        sold = [(day, days.sold[day]) for day in question.period.days()]
        rows = tuple((day, each.orders, each.buyers) for day, each in sold)
        return days.outcome(self.columns, rows, {"orders": "count", "buyers": "count"})
