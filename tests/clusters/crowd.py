"""A shop with two kinds of buyers: few who buy often for large sums, many who seldom for small."""

import random
from datetime import timedelta

from domain.models import Customer, Order, Shop
from tests.conftest import NOW

DAY = timedelta(days=1)


async def crowd(shop: Shop, often: int = 40, seldom: int = 60, *, seed: int = 3) -> list[Customer]:
    """The people, those who buy often first."""
    dice = random.Random(seed)
    people = [
        Customer(shop=shop, name=f"П{n}", name_folded=f"п{n}", registered_at=NOW - 400 * DAY)
        for n in range(often + seldom)
    ]
    await Customer.bulk_create(people)
    found = await Customer.filter(shop_id=shop.id, name__startswith="П").order_by("id")
    orders = []
    for n, customer in enumerate(found):
        times, first, sum_ = (12, 340, 800_000) if n < often else (1, 250, 60_000)
        orders += [
            Order(
                shop=shop,
                customer=customer,
                number=f"{n}-{k}",
                status="paid",
                placed_at=NOW - timedelta(days=first - k * 28, hours=dice.randrange(3)),
                total=sum_ + dice.randrange(sum_ // 10),
            )
            for k in range(times)
        ]
    await Order.bulk_create(orders)
    return found
