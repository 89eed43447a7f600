"""Which customers a segment may hold at all, and which of them a message may reach."""

from typing import Literal, get_args

from domain.segments.purchases import buyers
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, either, sql

Base = Literal["everyone", "customers", "contactable"]
BASES: tuple[Base, ...] = get_args(Base)
CHANNELS = ("telegram", "email", "sms")
TOPICS = ("marketing", "service")


def real_people(scope: Scope) -> Sql:
    """The shop's customers without the guest row, staff and trial people, and those erased."""
    return living_people(scope) & Sql("NOT c.is_test")


def living_people(scope: Scope) -> Sql:
    """The same with staff and trial people."""
    return sql(
        "c.shop_id = ? AND NOT c.is_guest AND c.erased_at IS NULL AND c.merged_into_id IS NULL",
        scope.shop_id,
    )


def base_people(base: Base, scope: Scope, *, with_tests: bool = False) -> Sql:
    """The people of whom a segment's "not" is the complement."""
    people = living_people(scope) if with_tests else real_people(scope)
    match base:
        case "everyone":
            return people
        case "customers":
            return people & buyers(scope)
        case "contactable":
            return people & reachable(scope, ("telegram",), "marketing")


def has_address(channels: tuple[str, ...]) -> Sql:
    """The people with an address in any of the channels."""
    held = {
        "telegram": sql("c.telegram_id IS NOT NULL"),
        "email": sql("c.email <> ''"),
        "sms": sql("c.phone <> ''"),
    }
    return either(held[channel] for channel in channels)


def reachable(scope: Scope, channels: tuple[str, ...], topic: str) -> Sql:
    """An address, the consent for that channel and topic, and no block, in any of the channels."""
    return either(_reachable(scope, channel, topic) for channel in channels)


def _reachable(scope: Scope, channel: str, topic: str) -> Sql:
    agreed = sql(
        "c.id IN (SELECT customer_id FROM consent WHERE shop_id = ? AND channel = ?"
        " AND topic = ? AND is_given AND ?)",
        scope.shop_id,
        channel,
        topic,
        scope.narrowed("customer_id"),
    )
    # Only Telegram tells us of a block so far.
    open_door = sql("c.blocked_at IS NULL") if channel == "telegram" else YES
    return has_address((channel,)) & agreed & open_door
