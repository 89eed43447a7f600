"""In which language a person reads."""

import dataclasses
from typing import ClassVar

from domain.experiments.dimension import Dimension, Ground, Labels, dimension
from domain.segments.sql import Sql


@dimension
@dataclasses.dataclass(frozen=True, kw_only=True)
class Language(Dimension):
    """As it is today."""

    place: ClassVar[int] = 45

    async def labels(self, ground: Ground) -> Labels:
        found = Sql("(SELECT c.language FROM customer c WHERE c.id = x.customer_id)")
        return Labels(sql=found, at="now")
