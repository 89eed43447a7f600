"""What movements of points and money come to, and how stays in tiers follow each other.

Nothing here asks the database: the conditions of segments count the same in one statement.
"""

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import zip_longest
from typing import Final, Literal

from domain.shopdata.refusal import wrong

Account = Literal["points", "balance"]
Kind = Literal["earn", "spend", "expire", "adjust"]
TAKEN: Final = ("spend", "expire")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Movement:
    """One movement as it counts: signed, from `available_at` on."""

    amount: int
    available_at: datetime
    expires_at: datetime | None = None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Standing:
    """What is on an account: to be spent now, and to come."""

    available: int
    pending: int


def signed(kind: Kind, amount: Decimal) -> Decimal:
    """The amount with the sign its kind gives. Raises BadItemError at `/amount`."""
    if not amount:
        raise wrong("/amount", "too-small", "a movement of nothing is none")
    if kind == "adjust":
        return amount
    if kind == "earn" and amount < 0:
        raise wrong("/amount", "too-small", "what is earned is more than 0; take with `spend`")
    return -abs(amount) if kind in TAKEN else amount


def check(kind: Kind, amount: int, happened_at: datetime, available_at: datetime) -> None:
    """Only what is got can be pending. Raises BadItemError."""
    if available_at < happened_at:
        said = "available_at can't be before happened_at"
        raise wrong("/available_at", "too-early", said)
    if amount < 0 and available_at > happened_at:
        said = f"a movement of {kind} that takes counts at once"
        raise wrong("/available_at", "too-late", said)


def check_expiry(amount: int, available_at: datetime, expires_at: datetime | None) -> None:
    """Only what is got can be lost, and not before it may be spent. Raises BadItemError."""
    if expires_at is None:
        return
    if amount < 0:
        raise wrong("/expires_at", "not-one-of", "only what is got can expire")
    if expires_at <= available_at:
        raise wrong("/expires_at", "too-early", "expires_at must be later than available_at")


def standing(movements: Iterable[Movement], now: datetime) -> Standing:
    """The account at a moment. What expired and was not told as `expire` is gone, too."""
    known = list(movements)
    ready = sum(each.amount for each in known if each.available_at <= now)
    coming = sum(each.amount for each in known if each.available_at > now)
    return Standing(available=ready - _unused(known, now, now), pending=coming)


def expiring(movements: Iterable[Movement], now: datetime, until: datetime) -> int:
    """How much is lost in (now, until] if nothing is spent: the soonest to go is spent first."""
    known = list(movements)
    return _unused(known, until, now) - _unused(known, now, now)


def _unused(movements: Sequence[Movement], at: datetime, now: datetime) -> int:
    """What of that which expires until `at` was not taken by `now`."""
    lost = sum(
        each.amount
        for each in movements
        if each.amount > 0 and each.expires_at is not None and each.expires_at <= at
    )
    taken = -sum(each.amount for each in movements if each.amount < 0 and each.available_at <= now)
    return max(0, lost - taken)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Stay:
    """Some time in a tier, `until` is None while it lasts."""

    since: datetime
    until: datetime | None = None


def course(stays: Iterable[Stay]) -> list[Stay]:
    """In the order of time; each ends at the latest when the next begins."""
    ordered = sorted(stays, key=lambda each: each.since)
    found = []
    for stay, after in zip_longest(ordered, (each.since for each in ordered[1:])):
        ends = [end for end in (stay.until, after) if end is not None]
        found.append(dataclasses.replace(stay, until=min(ends, default=None)))
    return found
