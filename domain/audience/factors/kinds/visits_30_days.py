"""How often they came to the Mini App or the site in the last 30 days, where pages report it."""

from datetime import datetime, timedelta

from domain.audience.factors.factor import Factor
from domain.models import Customer, Event, Shop

DAYS = 30


async def _value(shop: Shop, customer: Customer, now: datetime) -> int | None:
    visits = Event.filter(
        shop_id=shop.id,
        customer_id=customer.id,
        name="visit_start",
        happened_at__gte=now - timedelta(days=DAYS),
        happened_at__lte=now,
    )
    return await visits.count() or None


FACTOR = Factor(unit="count", value=_value)
