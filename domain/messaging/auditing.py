"""The whole ledger of a shop, walked person by person and checked."""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Final

from tortoise.expressions import Q

from domain.messaging.pressure import keeping
from domain.messaging.pressure.checking import (
    Made,
    Record,
    Said,
    Stopped,
    Violation,
    violations,
)
from domain.messaging.pressure.quiet import Quiet
from domain.messaging.statement import read
from domain.messaging.stop_list import addresses_of
from domain.models import Consent, ConsentRecord, Customer, Delivery, Merge, Shop, StopEntry
from domain.segments.sql import sql

PAGE: Final = 500
SHOWN: Final = 20


@dataclasses.dataclass(frozen=True, kw_only=True)
class Audited:
    """What was looked at and what was found; `first` are some of the violations."""

    people: int
    attempts: int
    broken: dict[str, int]
    first: tuple[Violation, ...]

    @property
    def count(self) -> int:
        """How many rules were broken, all together."""
        return sum(self.broken.values())


async def audited(shop: Shop) -> Audited:
    """Check every attempt the shop has made since places are written down."""
    history = await keeping.history(shop.id)
    people = attempts = 0
    broken: Counter[str] = Counter()
    first: list[Violation] = []
    async for record in records(shop):
        people, attempts = people + 1, attempts + len(record.made)
        for found in violations(record, history):
            broken[found.rule] += 1
            if len(first) < SHOWN:
                first.append(found)
    return Audited(people=people, attempts=attempts, broken=dict(broken), first=tuple(first))


async def records(shop: Shop) -> AsyncIterator[Record]:
    """What the ledger holds, of one person after another."""
    after = 0
    while ids := await _next(shop.id, after):
        made = await _made(shop.id, ids)
        said = await _said(ids)
        joined = await _joined(ids)
        stopped = await _stops(shop.id)
        for customer in await Customer.filter(id__in=ids).order_by("id"):
            yield Record(
                shop_id=shop.id,
                customer_id=customer.id,
                made=made[customer.id],
                said=said[customer.id],
                stopped=[stop for at in addresses_of(customer) for stop in stopped[at]],
                quiet=_quiet(customer),
                quiet_since=customer.quiet_since,
                joined_at=joined.get(customer.id),
            )
        after = ids[-1]


def _quiet(customer: Customer) -> Quiet | None:
    if customer.quiet_from is None or customer.quiet_to is None:
        return None
    return Quiet(starts=customer.quiet_from, ends=customer.quiet_to)


async def _next(shop_id: int, after: int) -> list[int]:
    found = await read(
        sql(
            "SELECT DISTINCT customer_id FROM delivery WHERE shop_id = ? AND customer_id > ?"
            " AND local_minute IS NOT NULL ORDER BY customer_id LIMIT ?",
            shop_id,
            after,
            PAGE,
        )
    )
    return [row["customer_id"] for row in found]


async def _made(shop_id: int, ids: Sequence[int]) -> dict[int, list[Made]]:
    found: dict[int, list[Made]] = defaultdict(list)
    rows = Delivery.filter(shop_id=shop_id, customer_id__in=ids, local_minute__isnull=False)
    for each in await rows.filter(Q(counted_at__isnull=False) | Q(sent_at__isnull=False)):
        made_at = each.counted_at or each.sent_at
        if made_at is not None:
            found[each.customer_id].append(
                Made(
                    id=each.id,
                    made_at=made_at,
                    kind=each.kind,
                    topic=each.topic,
                    channel=each.channel,
                    is_capped=each.counted_at is not None,
                    minute=each.local_minute,
                )
            )
    return found


async def _said(ids: Sequence[int]) -> dict[int, list[Said]]:
    """The records of decisions, and what is in force: older imports left no record."""
    found: dict[int, list[Said]] = defaultdict(list)
    for model in (ConsentRecord, Consent):
        for each in await model.filter(customer_id__in=ids):
            said = Said(
                said_at=each.decided_at,
                channel=each.channel,
                topic=each.topic,
                is_given=each.is_given,
            )
            found[each.customer_id].append(said)
    return found


async def _joined(ids: Sequence[int]) -> dict[int, datetime]:
    found: dict[int, datetime] = {}
    for each in await Merge.filter(Q(kept_id__in=ids) | Q(gone_id__in=ids)).order_by("id"):
        moment = max(filter(None, (each.merged_at, each.undone_at)))
        for customer_id in (each.kept_id, each.gone_id):
            found[customer_id] = max(moment, found.get(customer_id, moment))
    return found


async def _stops(shop_id: int) -> dict[tuple[str, str], list[Stopped]]:
    found: dict[tuple[str, str], list[Stopped]] = defaultdict(list)
    for each in await StopEntry.filter(shop_id=shop_id):
        found[each.kind, each.value].append(Stopped(since=each.added_at, until=each.removed_at))
    return found
