"""How many days lie between two days with orders: the median, which one long break hardly moves."""

from datetime import datetime
from itertools import pairwise
from statistics import median

from domain.audience.factors.factor import Factor
from domain.models import Customer, Order, Shop

# Two gaps at least: one says nothing of a rhythm. No more orders are looked at than the last ones.
LEAST, MOST = 3, 100


async def _value(shop: Shop, customer: Customer, now: datetime) -> int | None:
    orders = Order.filter(
        shop_id=shop.id,
        customer_id=customer.id,
        status__in=shop.counted_statuses,
        placed_at__lte=now,
    )
    last = await orders.order_by("-placed_at").limit(MOST)
    days = sorted({order.placed_at.astimezone(shop.zone).date() for order in last})
    if len(days) < LEAST:
        return None
    gaps = [(after - before).days for before, after in pairwise(days)]
    return round(median(gaps))


FACTOR = Factor(unit="days", value=_value)
