"""Who was new to the shop when they met a variant."""

import dataclasses
from datetime import timedelta
from typing import ClassVar, Final

from domain.experiments.dimension import Dimension, Ground, Labels, dimension
from domain.segments.sql import sql

FRESH: Final = timedelta(days=7)


@dimension
@dataclasses.dataclass(frozen=True, kw_only=True)
class Newcomer(Dimension):
    """`fresh` has been known for a week at most."""

    place: ClassVar[int] = 20

    async def labels(self, ground: Ground) -> Labels:
        return Labels(
            sql=sql(
                "CASE WHEN (SELECT c.registered_at FROM customer c WHERE c.id = x.customer_id)"
                " >= x.exposed_at - ? THEN 'fresh' ELSE 'known' END",
                FRESH // timedelta(milliseconds=1),
            )
        )
