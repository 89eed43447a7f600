"""What people tell about results: how long a message is given, what a campaign cost besides."""

from datetime import datetime
from typing import Final

from domain.audience import audit
from domain.core.errors import BadValueError
from domain.links.costs import amount_of
from domain.models import Campaign, Person, Shop

DAYS: Final = (1, 3, 7, 14, 30)


async def choose_days(shop: Shop, days: int, actor: Person, now: datetime) -> None:
    """Count purchases for so long after a message, for all campaigns. Raises BadValueError."""
    if days not in DAYS:
        raise BadValueError(reason="not-an-option")
    if await Shop.filter(id=shop.id).exclude(result_days=days).update(result_days=days):
        await audit.record(shop.id, actor, "result_days_chosen", now, days=str(days))
    shop.result_days = days


async def put_cost(
    campaign: Campaign, shop: Shop, typed: str, actor: Person, now: datetime
) -> None:
    """What it cost besides its messages; `-` takes it back. Raises BadValueError."""
    cost = None if typed.strip() == "-" else amount_of(typed, shop.currency)
    await Campaign.filter(id=campaign.id).update(extra_cost=cost)
    await audit.record(shop.id, actor, "campaign_cost_told", now, name=campaign.name)
