"""Doors of customers as SQL: has a channel an address, does it take messages, was it agreed to.

What `addresses.book` and `pressure.decision` find out of one person, asked of everybody at once.
Conditions are of the table `c`.
"""

import dataclasses
from collections.abc import Sequence
from typing import Final

from domain.messaging.addresses import CALL, EMAIL, PUSH, SMS, TELEGRAM
from domain.models import AddressState, Shop
from domain.segments.sql import NO, YES, Sql, either, sql

HELD: Final = {
    TELEGRAM: "c.telegram_id IS NOT NULL",
    EMAIL: "c.email <> ''",
    SMS: "c.phone <> ''",
    CALL: "c.phone <> ''",
}
COLUMNS: Final = {EMAIL: "c.email", SMS: "c.phone"}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Door:
    """One channel: `held` an address, `open` it takes marketing, `agreed` they said yes."""

    channel: str
    held: Sql
    open: Sql
    agreed: Sql

    @property
    def reaches(self) -> Sql:
        """The people it may be used for."""
        return self.held & self.open & self.agreed


async def doors(shop: Shop, channels: Sequence[str], topic: str) -> tuple[Door, ...]:
    """The doors in the order of trying; what no address is closed in is not asked about."""
    closed = AddressState.filter(shop_id=shop.id, channel__in=list(channels))
    shut = {
        str(each) for each in await closed.exclude(closed_by="").values_list("channel", flat=True)
    }
    return tuple(
        Door(
            channel=channel,
            held=_held(shop, channel),
            open=_open(shop, channel, is_any_shut=channel in shut),
            agreed=_agreed(shop, channel, topic),
        )
        for channel in channels
    )


def anywhere(found: Sequence[Door]) -> Sql:
    """The people any of the channels may be used for."""
    return either(each.reaches for each in found) if found else NO


def _held(shop: Shop, channel: str) -> Sql:
    if channel == PUSH:
        return sql(
            "c.id IN (SELECT customer_id FROM push_subscription WHERE shop_id = ?"
            " AND removed_at IS NULL)",
            shop.id,
        )
    return Sql(HELD[channel])


def _open(shop: Shop, channel: str, *, is_any_shut: bool) -> Sql:
    if channel == TELEGRAM:
        return Sql("c.blocked_at IS NULL")
    if not is_any_shut or channel not in COLUMNS:
        return YES
    # As `addresses.digest` makes it.
    digest = f"encode(sha256(convert_to(? || lower({COLUMNS[channel]}), 'UTF8')), 'hex')"
    return sql(
        f"({digest} NOT IN (SELECT digest FROM address_state WHERE shop_id = ? AND channel = ?"  # noqa: S608 - a column of ours
        " AND closed_by <> ''))",
        f"{channel}:",
        shop.id,
        channel,
    )


def _agreed(shop: Shop, channel: str, topic: str) -> Sql:
    return sql(
        "c.id IN (SELECT customer_id FROM consent WHERE shop_id = ? AND channel = ?"
        " AND topic = ? AND is_given)",
        shop.id,
        channel,
        topic,
    )
