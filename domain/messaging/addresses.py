"""The address book: where each channel writes to a customer, and which addresses are closed.

An address that does not exist, and one whose owner complained, take nothing any more, not even
about an order. One that put off three messages in a row within 30 days takes no marketing.
"""

import dataclasses
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final, Literal, cast

from domain.audience import audit, consents
from domain.audience.customers import happened
from domain.audience.merging import living
from domain.messaging.outbox import Outcome
from domain.models import (
    AddressState,
    Connector,
    Customer,
    Delivery,
    Person,
    PushSubscription,
)

Bounce = Literal["hard", "soft", "complaint"]
TELEGRAM, EMAIL, SMS, PUSH, CALL = "telegram", "email", "sms", "push", "call"
# The kind of connection behind each channel of the shop's own; Telegram is always there.
KINDS: Final = {
    "email_smtp": EMAIL,
    "sms_http": SMS,
    "web_push": PUSH,
    "manager_task": CALL,
}
EVERY: Final = frozenset({TELEGRAM, EMAIL, SMS, PUSH, CALL})
FOR_GOOD: Final = ("hard", "complaint")
MOST_SOFTS: Final = 3
SOFT_TERM: Final = timedelta(days=30)
SAID: Final = 200


@dataclasses.dataclass(frozen=True, kw_only=True)
class Lines:
    """The lines to one customer: addresses by channel; `shut` for everything, `tired` of ads."""

    addresses: Mapping[str, str]
    shut: frozenset[str] = frozenset()
    tired: frozenset[str] = frozenset()


def digest(channel: str, address: str) -> str:
    """How an address is remembered without being kept."""
    return hashlib.sha256(f"{channel}:{address.casefold()}".encode()).hexdigest()


async def connected(shop_id: int) -> frozenset[str]:
    """The channels this shop has."""
    found = Connector.filter(
        shop_id=shop_id, kind__in=list(KINDS), removed_at__isnull=True, is_paused=False
    )
    kinds = await found.values_list("kind", flat=True)
    return frozenset({TELEGRAM, *(KINDS[str(kind)] for kind in kinds)})


async def book(
    shop_id: int, customers: Sequence[Customer], has: frozenset[str] = EVERY
) -> dict[int, Lines]:
    """The lines to each of them, over the channels in `has`."""
    people = [each.id for each in customers]
    pushed = await _subscribed(shop_id, people) if PUSH in has else set()
    held = {each.id: _of(each, has, pushed) for each in customers}
    closed = await _closed(shop_id, held.values())
    return {number: _lines(addresses, closed) for number, addresses in held.items()}


def _of(customer: Customer, has: frozenset[str], pushed: set[int]) -> dict[str, str]:
    found = {
        TELEGRAM: "" if customer.telegram_id is None else str(customer.telegram_id),
        EMAIL: customer.email,
        SMS: customer.phone,
        CALL: customer.phone and str(customer.id),
        PUSH: str(customer.id) if customer.id in pushed else "",
    }
    return {channel: at for channel, at in found.items() if at and channel in has}


def _lines(addresses: dict[str, str], closed: Mapping[tuple[str, str], str]) -> Lines:
    why = {channel: closed.get((channel, digest(channel, at))) for channel, at in addresses.items()}
    return Lines(
        addresses=addresses,
        shut=frozenset(channel for channel, by in why.items() if by in FOR_GOOD),
        tired=frozenset(channel for channel, by in why.items() if by == "soft"),
    )


async def _subscribed(shop_id: int, people: Sequence[int]) -> set[int]:
    found = PushSubscription.filter(
        shop_id=shop_id, customer_id__in=list(people), removed_at__isnull=True
    )
    return {int(row[0]) for row in await found.values_list("customer_id")}


async def _closed(shop_id: int, held: Iterable[dict[str, str]]) -> dict[tuple[str, str], str]:
    wanted: dict[str, list[str]] = defaultdict(list)
    for addresses in held:
        for channel, address in addresses.items():
            if channel in {EMAIL, SMS}:
                wanted[channel].append(digest(channel, address))
    found: dict[tuple[str, str], str] = {}
    for channel, digests in wanted.items():
        rows = AddressState.filter(shop_id=shop_id, channel=channel, digest__in=digests)
        for row in await rows.exclude(closed_by=""):
            found[channel, row.digest] = row.closed_by
    return found


def address_of(customer: Customer, channel: str) -> str:
    """Where a channel writes to the customer now; empty where it can't."""
    found = {EMAIL: customer.email, SMS: customer.phone}
    return found.get(channel, "")


async def state_of(shop_id: int, channel: str, address: str) -> AddressState | None:
    """What is remembered of an address, if anything."""
    return await AddressState.get_or_none(
        shop_id=shop_id, channel=channel, digest=digest(channel, address)
    )


async def bounced(delivery: Delivery, kind: Bounce, said: str, now: datetime) -> None:
    """A message came back, or its reader complained."""
    customer = await living(delivery.customer_id)
    address = address_of(customer, delivery.channel)
    if address:
        await _noted(delivery, address, kind, said, now)
    told: dict[str, object] = {"channel": delivery.channel, "kind": kind}
    name = "message_complained" if kind == "complaint" else "message_bounced"
    await happened(customer, name, f"bounce:{delivery.id}:{kind}", now, told)
    if kind == "complaint":
        await consents.refuse(customer, now, source="complaint", channel=delivery.channel)


async def settled(outcomes: Iterable[Outcome]) -> None:
    """After outcomes were written down: what they say of addresses."""
    for each in outcomes:
        if each.status != "failed" or each.delivery.channel not in {EMAIL, SMS}:
            continue
        kind = next((bounce for bounce in ("hard", "soft") if bounce == each.reason), None)
        if kind is not None:
            delivery = await Delivery.get(id=each.delivery.id)
            await bounced(delivery, cast(Bounce, kind), "", each.happened_at)


async def _noted(delivery: Delivery, address: str, kind: Bounce, said: str, now: datetime) -> None:
    state, _ = await AddressState.get_or_create(
        shop_id=delivery.shop_id,
        channel=delivery.channel,
        digest=digest(delivery.channel, address),
    )
    state.said = said[:SAID]
    if kind == "soft":
        await _softened(state, delivery, now)
    elif state.closed_by != "hard":
        state.closed_by, state.closed_at = kind, state.closed_at or now
    await state.save()


async def _softened(state: AddressState, delivery: Delivery, now: datetime) -> None:
    moment = delivery.sent_at or now
    if state.soft_at is not None:
        # One message may be put off and reported several times.
        if state.soft_at == moment:
            return
        arrived = Delivery.filter(
            shop_id=delivery.shop_id,
            customer_id=delivery.customer_id,
            channel=delivery.channel,
            status="sent",
            sent_at__gt=state.soft_at,
            sent_at__lt=moment,
        )
        if moment - state.soft_at > SOFT_TERM or await arrived.exists():
            state.softs = 0
    state.softs, state.soft_at = state.softs + 1, moment
    if state.softs >= MOST_SOFTS and not state.closed_by:
        state.closed_by, state.closed_at = "soft", now


async def reopen(
    shop_id: int, channel: str, address: str, actor: Person | None, now: datetime
) -> None:
    """Somebody knows that the address is all right again; a complaint is not theirs to forgive."""
    rows = AddressState.filter(
        shop_id=shop_id, channel=channel, digest=digest(channel, address)
    ).exclude(closed_by__in=["", "complaint"])
    if await rows.update(closed_by="", closed_at=None, softs=0, soft_at=None):
        await audit.record(shop_id, actor, "address_reopened", now, channel=channel)
