"""The product costs no more than the message promises."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from domain.core.params import number, pick
from domain.messaging.eligibility.rule import Eligibility, Planned
from domain.models import Product, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class PriceNotUp(Eligibility):
    """Each of the products is sold for `most` minor units or less; one without a price is not."""

    reason: ClassVar[str] = "price"
    things: tuple[int, ...] = pick("product")
    most: int = number(0, maximum=10**15, unit="money")

    async def unmet(self, shop: Shop, planned: Sequence[Planned], now: datetime) -> set[int]:
        fair = Product.filter(shop_id=shop.id, id__in=list(self.things), price__lte=self.most)
        is_met = await fair.count() == len(set(self.things))
        return set() if is_met else {each.id for each in planned}
