"""What a counted order of this person comes to, refunds not taken off."""

from datetime import datetime

from tortoise.functions import Count, Sum

from domain.audience.factors.factor import Factor
from domain.models import Customer, Order, Shop

# The average of one order is that order, which stands on the card already.
LEAST = 2


async def _value(shop: Shop, customer: Customer, now: datetime) -> int | None:
    orders = Order.filter(
        shop_id=shop.id,
        customer_id=customer.id,
        status__in=shop.counted_statuses,
        placed_at__lte=now,
    )
    sums = orders.annotate(n=Count("id"), sum=Sum("total")).group_by("customer_id")
    found = await sums.values_list("n", "sum")
    count, total = found[0] if found else (0, 0)
    return round(int(total) / int(count)) if count >= LEAST else None


FACTOR = Factor(unit="money", value=_value)
