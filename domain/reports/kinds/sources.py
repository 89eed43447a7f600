"""Sources: what each brought by its links, from the click to the revenue and its cost."""

from collections.abc import Mapping
from typing import ClassVar, Final

from domain.links.results import DIRECT, Result, first_placement, results
from domain.reports.by_day import before_of
from domain.reports.report import ENOUGH_ORDERS, Question, Report, report
from domain.reports.table import Column, ColumnKind, Measure, Outcome, Table

Found = Mapping[str, Result]
MEASURES: Final[dict[str, ColumnKind]] = {
    "earned": "money",
    "clicks": "count",
    "starts": "count",
    "newcomers": "count",
    "cost": "money",
    "roas": "percent",
}


@report
class Sources(Report):
    """An order belongs to the last touch of its buyer; direct ones are passed over."""

    place: ClassVar[int] = 110
    columns: ClassVar[tuple[Column, ...]] = (
        Column(key="source", kind="name"),
        Column(key="clicks", kind="count", is_in_chat=False),
        Column(key="starts", kind="count"),
        Column(key="joins", kind="count", is_in_chat=False),
        Column(key="newcomers", kind="count", is_in_chat=False),
        Column(key="buyers", kind="count"),
        Column(key="earned", kind="money", drawn="bars"),
        Column(key="cost", kind="money", is_in_chat=False),
        Column(key="roas", kind="percent"),
        Column(key="growth", kind="percent", is_in_chat=False),
    )

    async def outcome(self, question: Question) -> Outcome:
        shop, period, now = question.shop, question.period, question.now
        found = await results(shop, period, "source")
        today = now.astimezone(period.zone).date()
        open_day = today if period.first <= today <= period.last else None
        before, before_end = before_of(period, now, today)
        began = await first_placement(shop)
        is_comparable = began is not None and began.astimezone(period.zone).date() <= before.first
        earlier = await results(shop, before, "source", before_end) if is_comparable else None
        # Who came directly is no source, so it stands last.
        order = sorted(found, key=lambda name: (name == DIRECT, -found[name].revenue, name))
        return Outcome(
            period=period,
            table=Table(
                columns=self.columns,
                rows=tuple(
                    (name, *_row(found[name]), _growth(name, found, earlier)) for name in order
                ),
            ),
            measures=_measures(found, earlier, is_whole=open_day is None),
            sample=sum(each.orders for each in found.values()),
            sample_before=sum(each.orders for each in _by_links(earlier or {})),
            before=before,
            before_end=before_end,
            open_day=open_day,
            few_before="report-sources-small-before",
            no_before="report-sources-no-before",
            as_of=now,
        )


def _row(each: Result) -> tuple[int | None, ...]:
    counted = (each.clicks, each.starts, each.joins, each.newcomers, each.buyers)
    return (*counted, each.revenue, each.cost, each.roas)


def _growth(name: str, found: Found, earlier: Found | None) -> int | None:
    """Percents by which a source earned more than before; None where orders are too few."""
    was = earlier.get(name) if earlier else None
    if was is None or was.revenue <= 0 or min(was.orders, found[name].orders) < ENOUGH_ORDERS:
        return None
    return round((found[name].revenue - was.revenue) * 100 / was.revenue)


def _measures(found: Found, earlier: Found | None, *, is_whole: bool) -> tuple[Measure, ...]:
    """The figures of the links. Clicks and costs have a day only, so one not over is no match."""
    now, before = _figures(found), _figures(earlier) if earlier is not None else {}
    compared = {"earned", "starts", "newcomers"} | ({"clicks", "cost"} if is_whole else set())
    return tuple(
        Measure(
            key=key,
            kind=kind,
            value=now[key],
            before=before.get(key) if key in compared else None,
        )
        for key, kind in MEASURES.items()
    )


def _figures(found: Found) -> dict[str, int | None]:
    rows = _by_links(found)
    costs = [each.cost for each in rows if each.cost is not None]
    cost = sum(costs) if costs else None
    paid = sum(each.revenue for each in rows if each.cost)
    return {
        "earned": sum(each.revenue for each in rows),
        "clicks": sum(each.clicks for each in rows),
        "starts": sum(each.starts for each in rows),
        "newcomers": sum(each.newcomers for each in rows),
        "cost": cost,
        "roas": round(paid * 100 / cost) if cost else None,
    }


def _by_links(found: Found) -> list[Result]:
    return [each for name, each in found.items() if name != DIRECT]
