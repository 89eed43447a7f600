"""Sources: what each brought by its links, from the click to the revenue and its cost."""

from typing import ClassVar

from domain.core.period import day_start
from domain.links.results import DIRECT, Result, results
from domain.reports.report import Question, Report, report
from domain.reports.table import Column, Measure, Outcome, Table


@report
class Sources(Report):
    """An order belongs to the last touch of its buyer; direct ones are passed over."""

    place: ClassVar[int] = 110
    columns: ClassVar[tuple[Column, ...]] = (
        Column(key="source", kind="name"),
        Column(key="clicks", kind="count"),
        Column(key="starts", kind="count"),
        Column(key="joins", kind="count", is_in_chat=False),
        Column(key="newcomers", kind="count", is_in_chat=False),
        Column(key="buyers", kind="count"),
        Column(key="earned", kind="money", drawn="bars"),
        Column(key="cost", kind="money", is_in_chat=False),
        Column(key="roas", kind="percent"),
    )

    async def outcome(self, question: Question) -> Outcome:
        found = await results(question.shop, question.period, "source")
        # Who came directly is no source, so it stands last.
        order = sorted(found, key=lambda name: (name == DIRECT, -found[name].revenue, name))
        period, now = question.period, question.now
        today = now.astimezone(period.zone).date()
        return Outcome(
            period=period,
            table=Table(
                columns=self.columns, rows=tuple((name, *_row(found[name])) for name in order)
            ),
            measures=_measures([found[name] for name in order if name != DIRECT]),
            sample=sum(each.orders for each in found.values()),
            sample_before=0,
            before=period,
            before_end=day_start(period.first, period.zone),
            open_day=today if period.first <= today <= period.last else None,
            as_of=now,
            is_compared=False,
        )


def _row(each: Result) -> tuple[int | None, ...]:
    counted = (each.clicks, each.starts, each.joins, each.newcomers, each.buyers)
    return (*counted, each.revenue, each.cost, each.roas)


def _measures(rows: list[Result]) -> tuple[Measure, ...]:
    costs = [each.cost for each in rows if each.cost is not None]
    paid = sum(each.revenue for each in rows if each.cost)
    cost = sum(costs) if costs else None
    return (
        Measure(key="earned", kind="money", value=sum(r.revenue for r in rows), before=None),
        Measure(key="clicks", kind="count", value=sum(r.clicks for r in rows), before=None),
        Measure(key="starts", kind="count", value=sum(r.starts for r in rows), before=None),
        Measure(key="newcomers", kind="count", value=sum(r.newcomers for r in rows), before=None),
        Measure(key="cost", kind="money", value=cost, before=None),
        Measure(
            key="roas",
            kind="percent",
            value=round(paid * 100 / cost) if cost else None,
            before=None,
        ),
    )
