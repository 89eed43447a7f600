"""How much the sample shop writes to its people."""

from datetime import timedelta

from domain.messaging.pressure.quiet import NEVER
from domain.messaging.pressure.rules import Rules
from domain.models import PressureRules, Shop


async def behave(shop: Shop) -> None:
    """Whoever tries the demo at night, or twice in an hour, wants to see it go."""
    rules = Rules(quiet=NEVER, gap=timedelta())
    await PressureRules.create(shop=shop, rules=rules.stored(), since=shop.created_at)
