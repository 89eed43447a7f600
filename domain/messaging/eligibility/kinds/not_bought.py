"""Has not bought since the message was planned."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from domain.core.params import pick
from domain.messaging.eligibility.rule import Eligibility, Planned
from domain.models import Order, OrderLine, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class NotBought(Eligibility):
    """No order with one of the products since then; without products no order at all.

    A cancelled order is none; one that is not paid yet is: the person has made up their mind.
    """

    reason: ClassVar[str] = "bought"
    things: tuple[int, ...] = pick("product")

    async def unmet(self, shop: Shop, planned: Sequence[Planned], now: datetime) -> set[int]:
        if not planned:
            return set()
        people = {each.customer_id for each in planned}
        since = min(each.planned_at for each in planned)
        last = await self._last(shop, people, since, now)
        return {
            each.id
            for each in planned
            if each.customer_id in last and last[each.customer_id] >= each.planned_at
        }

    async def _last(
        self, shop: Shop, people: set[int], since: datetime, now: datetime
    ) -> dict[int, datetime]:
        """When each of the people last placed such an order in `[since, now]`."""
        ids = list(people)
        if self.things:
            lines = OrderLine.filter(
                shop_id=shop.id, customer_id__in=ids, placed_at__gte=since, placed_at__lte=now
            )
            bought = lines.filter(product_id__in=list(self.things), quantity__gt=0)
            found = bought.exclude(order__status="cancelled")
        else:
            orders = Order.filter(
                shop_id=shop.id, customer_id__in=ids, placed_at__gte=since, placed_at__lte=now
            )
            found = orders.exclude(status="cancelled")  # type: ignore[assignment] # same columns
        rows = await found.order_by("placed_at").values_list("customer_id", "placed_at")
        return dict(rows)
