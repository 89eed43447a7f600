"""What a customer says of their own day: the hours not to be written in, and their clock."""

from datetime import datetime

from domain.audience.shops import zone_named
from domain.messaging.pressure.quiet import Quiet
from domain.models import Customer


async def choose(customer: Customer, quiet: Quiet | None, now: datetime) -> None:
    """Keep to these quiet hours instead of the shop's; None: to the shop's again."""
    await Customer.filter(id=customer.id).update(
        quiet_from=None if quiet is None else quiet.starts,
        quiet_to=None if quiet is None else quiet.ends,
        quiet_since=now,
    )


async def choose_zone(customer: Customer, typed: str) -> None:
    """Live by the clock of that city. Raises BadValueError."""
    zone = zone_named(typed)
    await Customer.filter(id=customer.id).update(time_zone=zone, zone_source="set")
