"""Readers at the moment of sending: their addresses, what is known of them, what they decided."""

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.messaging import addresses, stop_list
from domain.messaging.addresses import Lines
from domain.messaging.pressure.decision import Addressee
from domain.messaging.pressure.quiet import Quiet
from domain.models import Consent, Customer, Shop

TELEGRAM: Final = "telegram"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Reader:
    """One reader; `addresses` by channel, `person` is what the decision to send is made of."""

    customer_id: int
    addresses: Mapping[str, str]
    person: Addressee


async def readers(shop: Shop, customer_ids: Sequence[int]) -> dict[int, Reader]:
    """The readers by customer id."""
    customers = await Customer.filter(shop_id=shop.id, id__in=list(customer_ids))
    consents = await _consents(customer_ids)
    lines = await addresses.book(shop.id, customers)
    stopped = await stop_list.stopped(shop.id, customers)
    return {
        each.id: Reader(
            customer_id=each.id,
            addresses=lines[each.id].addresses,
            person=addressee(
                each, shop, consents[each.id], lines[each.id], is_stopped=each.id in stopped
            ),
        )
        for each in customers
    }


def addressee(
    customer: Customer,
    shop: Shop,
    consents: Mapping[tuple[str, str], bool],
    lines: Lines,
    *,
    is_stopped: bool,
) -> Addressee:
    """The customer as the decision wants them."""
    quiet = None
    if customer.quiet_from is not None and customer.quiet_to is not None:
        quiet = Quiet(starts=customer.quiet_from, ends=customer.quiet_to)
    return Addressee(
        shop_id=shop.id,
        customer_id=customer.id,
        zone=zone_of(customer.time_zone, shop),
        open=frozenset(lines.addresses),
        blocked=lines.shut | frozenset((TELEGRAM,) if customer.blocked_at is not None else ()),
        tired=lines.tired,
        consents=consents,
        quiet=quiet,
        is_erased=customer.erased_at is not None,
        is_stopped=is_stopped,
    )


def zone_of(name: str, shop: Shop) -> ZoneInfo:
    """The customer's zone, set, by city or inferred; the shop's where none is known."""
    try:
        return ZoneInfo(name) if name else shop.zone
    except (ZoneInfoNotFoundError, ValueError):
        return shop.zone


async def _consents(customer_ids: Sequence[int]) -> dict[int, dict[tuple[str, str], bool]]:
    found: dict[int, dict[tuple[str, str], bool]] = defaultdict(dict)
    for each in await Consent.filter(customer_id__in=list(customer_ids)):
        found[each.customer_id][each.channel, each.topic] = each.is_given
    return found
