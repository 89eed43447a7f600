"""The moment of truth: what is claimed is decided upon and begun, or not, in one transaction.

For as long as it takes nobody else can decide about the same people: an attempt that takes a place
under a cap is in the ledger before another sender counts. What a crash leaves behind is either
still claimed, without a place taken, or being sent, with its place taken.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from tortoise.transactions import in_transaction

from domain.core.instant import to_milliseconds
from domain.messaging import outbox
from domain.messaging.outbox import Claimed
from domain.messaging.pressure import ledger
from domain.messaging.pressure.decision import (
    Asked,
    Expire,
    Hold,
    Send,
    Skip,
    decide,
)
from domain.messaging.pressure.keeping import rules_of
from domain.messaging.pressure.past import Attempt
from domain.messaging.pressure.quiet import minute_of
from domain.messaging.readers import Reader
from domain.messaging.statement import run_rows

Answer = Send | Hold | Skip | Expire
DECIDED: Final = (
    "UPDATE delivery SET status = ?, reason = ?, channel = ?, chain = ?, attempts = attempts - ?,"
    " not_before = ?, counted_at = COALESCE(?, counted_at),"
    " local_minute = COALESCE(?, local_minute) WHERE id = ?"
)
DECIDED_BATCH: Final = (
    "UPDATE delivery SET status = r.a, reason = r.b, channel = r.c, chain = r.d,"
    " attempts = attempts - r.e, not_before = r.f, counted_at = COALESCE(r.g, counted_at),"
    " local_minute = COALESCE(r.h, local_minute) FROM unnest($1::text[], $2::text[], $3::text[],"
    " $4::text[], $5::int[], $6::bigint[], $7::bigint[], $8::int[], $9::bigint[])"
    " AS r (a, b, c, d, e, f, g, h, i) WHERE delivery.id = r.i"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Reserved:
    """`going` are to be sent now by their channel; `ids` is all that was decided upon.

    What is to go by another channel is planned for that one: each has people of its own to carry.
    """

    going: tuple[Claimed, ...]
    ids: frozenset[int]


async def reserve(
    deliveries: Sequence[Claimed],
    asked: Mapping[int, Asked],
    readers: Mapping[int, Reader],
    now: datetime,
    sender: str = outbox.ALONE,
) -> Reserved:
    """Decide upon deliveries of one sender's hands; what was paused or lost meanwhile stays."""
    async with in_transaction("default"):
        begun = await outbox.begin(deliveries, sender)
        ours = [each for each in deliveries if each.id in begun]
        decided = await _decided(ours, asked, readers, now)
        rows = [_row(*each, asked, readers, now) for each in decided]
        await run_rows(DECIDED, DECIDED_BATCH, rows)
    going = tuple(each for each, answer in decided if _goes(each, answer))
    return Reserved(going=going, ids=frozenset(begun))


def _goes(delivery: Claimed, answer: Answer) -> bool:
    return isinstance(answer, Send) and answer.channel == delivery.channel


async def _decided(
    ours: Sequence[Claimed],
    asked: Mapping[int, Asked],
    readers: Mapping[int, Reader],
    now: datetime,
) -> list[tuple[Claimed, Answer]]:
    await ledger.lock([each.customer_id for each in ours])
    found: list[tuple[Claimed, Answer]] = []
    for shop_id in {each.shop_id for each in ours}:
        rules = await rules_of(shop_id)
        own = [each for each in ours if each.shop_id == shop_id]
        people = [each.customer_id for each in own]
        done = await ledger.attempts(shop_id, people, now, is_deciding=True)
        for each in own:
            reader, want = readers[each.customer_id], asked[each.id]
            lately = done.setdefault(each.customer_id, {})
            answer = decide(want, reader.person, rules, ledger.before(lately, each.id), now)
            if _goes(each, answer) and want.is_capped:
                lately[each.id] = Attempt(now, each.channel, each.topic)
            found.append((each, answer))
    return found


def _row(
    delivery: Claimed,
    answer: Answer,
    asked: Mapping[int, Asked],
    readers: Mapping[int, Reader],
    now: datetime,
) -> tuple[object, ...]:
    """What is written down of a decision."""
    moment, channel, chain = to_milliseconds(now), delivery.channel, delivery.chain
    counted: int | None = None
    minute: int | None = None
    not_before, unspent, reason = moment, 0, ""
    match answer:
        case Send(channel=chosen) if chosen != delivery.channel:
            status, unspent = "planned", 1
            channel, chain = chosen, _after(delivery, chosen)
        case Send():
            status = "sending"
            minute = minute_of(now, readers[delivery.customer_id].person.zone)
            counted = moment if asked[delivery.id].is_capped else None
        case Hold(until=until, reason=why):
            status, reason, unspent, not_before = "held", why, 1, to_milliseconds(until)
        case Expire(reason=why):
            status, reason = "expired", why
        case Skip(reason=why):
            status, reason = "suppressed", why
    return status, reason, channel, chain, unspent, not_before, counted, minute, delivery.id


def _after(delivery: Claimed, channel: str) -> str:
    """The channels behind the one that was chosen."""
    channels = delivery.channels
    return ",".join(channels[channels.index(channel) + 1 :])
