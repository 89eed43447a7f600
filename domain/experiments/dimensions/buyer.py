"""Who had ordered before they met a variant, and who had not."""

import dataclasses
from typing import ClassVar

from domain.experiments.dimension import Dimension, Ground, Labels, dimension
from domain.models import Shop
from domain.segments.sql import Sql, listed, sql


@dimension
@dataclasses.dataclass(frozen=True, kw_only=True)
class Buyer(Dimension):
    """`old` has a counted order before the exposure."""

    place: ClassVar[int] = 10

    async def labels(self, ground: Ground) -> Labels:
        return Labels(sql=had_ordered(ground.shop))


def had_ordered(shop: Shop) -> Sql:
    """`old` or `new`, of a row `x`."""
    return sql(
        'CASE WHEN EXISTS (SELECT 1 FROM "order" o WHERE o.shop_id = ?'
        " AND o.customer_id = x.customer_id AND o.placed_at < x.exposed_at"
        " AND o.status IN (?)) THEN 'old' ELSE 'new' END",
        shop.id,
        listed(list(shop.counted_statuses)),
    )
