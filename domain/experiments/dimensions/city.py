"""Where a person lives, as far as the shop knows."""

import dataclasses
from typing import ClassVar

from domain.experiments.dimension import Dimension, Ground, Labels, dimension
from domain.segments.sql import Sql


@dimension
@dataclasses.dataclass(frozen=True, kw_only=True)
class City(Dimension):
    """As it is today: moves are not kept."""

    place: ClassVar[int] = 40

    async def labels(self, ground: Ground) -> Labels:
        found = Sql("(SELECT c.city FROM customer c WHERE c.id = x.customer_id)")
        return Labels(sql=found, at="now")
