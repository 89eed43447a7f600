"""There is still something of the products to sell."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from domain.core.params import pick
from domain.messaging.eligibility.rule import Eligibility, Planned
from domain.models import Product, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class InStock(Eligibility):
    """At least one of the products is in the catalogue and in stock; unknown stock counts as some.

    Without products there is nothing to be out of.
    """

    reason: ClassVar[str] = "stock"
    things: tuple[int, ...] = pick("product")

    async def unmet(self, shop: Shop, planned: Sequence[Planned], now: datetime) -> set[int]:
        if not self.things:
            return set()
        there = Product.filter(shop_id=shop.id, id__in=list(self.things), gone_at__isnull=True)
        stocks = [row[0] for row in await there.values_list("stock")]
        is_met = any(stock is None or stock > 0 for stock in stocks)
        return set() if is_met else {each.id for each in planned}
