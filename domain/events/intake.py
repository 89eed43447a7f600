"""Reports of many pages into one transaction: people found or made, events once, oddities counted.

`take_in` runs inside a transaction that its caller opened.
"""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.core.instant import to_milliseconds
from domain.events import oddities
from domain.events.oddities import Key
from domain.events.reporters import Reporter, customers_of
from domain.events.storing import Line, Parcel, Row, write, write_parcels


@dataclasses.dataclass(frozen=True, kw_only=True)
class Report:
    """What one request brought, after the dictionary."""

    shop_id: int
    reporter: Reporter
    lines: Sequence[Line]
    oddities: Mapping[Key, int]
    source: str
    visit: str
    received_at: int


async def take_known(reports: Sequence[Report]) -> int:
    """The short way for people met before and nothing strange; opens no transaction.

    Raises IntegrityError, having written nothing, where somebody was forgotten meanwhile.
    """
    return await write_parcels([_parcel(each) for each in reports if each.lines])


def _parcel(report: Report) -> Parcel:
    who = report.reporter
    return (
        report.shop_id,
        who.kind,
        who.value,
        report.source,
        report.visit,
        report.received_at,
        report.lines,
    )


async def take_in(reports: Sequence[Report], now: datetime) -> int:
    """Write them all; the number of events that were new."""
    by_shop: dict[int, list[Report]] = defaultdict(list)
    for report in reports:
        by_shop[report.shop_id].append(report)
    rows: list[Row] = []
    for shop_id, found in sorted(by_shop.items()):
        told = [each for each in found if each.lines]
        people = await customers_of(shop_id, [each.reporter for each in told], now)
        for report in told:
            rows += _rows(report, people[report.reporter.kind, report.reporter.value])
        counts: Counter[Key] = Counter()
        for report in found:
            counts.update(report.oddities)
        await oddities.add(shop_id, counts, now)
    return await write(rows)


def quiet(report: Report) -> bool:
    """Whether there is nothing to write."""
    return not report.lines and not report.oddities


def moment(now: datetime) -> int:
    """The clock of the reports."""
    return to_milliseconds(now)


def _rows(report: Report, customer_id: int) -> list[Row]:
    shop_id, received_at = report.shop_id, report.received_at
    source, visit = report.source, report.visit
    return [
        (shop_id, customer_id, name, key, happened, received_at, stored, source, visit, is_late)
        for name, key, happened, stored, is_late in report.lines
    ]
