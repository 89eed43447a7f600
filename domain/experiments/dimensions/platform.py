"""On what a person opened the Mini App before they met a variant."""

import dataclasses
from typing import ClassVar

from domain.experiments.dimension import Dimension, Ground, Labels, dimension
from domain.segments.sql import sql


@dimension
@dataclasses.dataclass(frozen=True, kw_only=True)
class Platform(Dimension):
    """Of the last visit up to the exposure."""

    place: ClassVar[int] = 30

    async def labels(self, ground: Ground) -> Labels:
        return Labels(
            sql=sql(
                "(SELECT e.properties ->> 'platform' FROM event e WHERE e.shop_id = ?"
                " AND e.customer_id = x.customer_id AND e.happened_at <= x.exposed_at"
                " AND e.name = 'visit_start' AND e.source = 'app'"
                " ORDER BY e.happened_at DESC LIMIT 1)",
                ground.shop.id,
            )
        )
