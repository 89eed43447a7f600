"""Points and money told lot by lot: each taking empties the lots that end soonest."""

import dataclasses
from datetime import UTC, datetime

from tests.segments.judging import Oracle

NEVER = datetime.max.replace(tzinfo=UTC)


@dataclasses.dataclass
class Lot:
    """Something got, and what of it was taken."""

    amount: int
    ready: datetime
    ends: datetime | None
    taken: int = 0


def lots_of(oracle: Oracle, person: int, account: str) -> list[Lot] | None:
    """What a person got, with all that was taken by now taken from it; None without an account.

    What could not be taken from any lot is a lot of its own, a debt.
    """
    rows = [
        row
        for row in oracle.rows("loyalty_movements", person)
        if row["account"] == account and row["happened_at"] < oracle.now
    ]
    if not rows:
        return None
    lots = [
        Lot(amount=row["amount"], ready=row["available_at"], ends=row["expires_at"])
        for row in rows
        if row["amount"] > 0
    ]
    owed = -sum(row["amount"] for row in rows if row["amount"] < 0)
    for lot in sorted(lots, key=lambda each: each.ends or NEVER):
        lot.taken = min(lot.amount, owed)
        owed -= lot.taken
    return [*lots, Lot(amount=-owed, ready=oracle.now, ends=None)]


def left(lot: Lot) -> int:
    """What is left of it."""
    return lot.amount - lot.taken


def available(oracle: Oracle, person: int, account: str) -> int | None:
    """What may be spent now: what is ready, less all that was taken and all that was lost."""
    lots = lots_of(oracle, person, account)
    if lots is None:
        return None
    ready = sum(lot.amount for lot in lots if lot.ready <= oracle.now)
    taken = sum(lot.taken for lot in lots)
    lost = sum(left(lot) for lot in lots if lot.ends is not None and lot.ends <= oracle.now)
    return ready - taken - lost
