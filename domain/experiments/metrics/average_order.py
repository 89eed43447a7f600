"""Money of one order: a ratio of two sums, because orders of one person are alike."""

import dataclasses
from typing import ClassVar

from domain.experiments.metric import Look, Metric, Shape, metric, orders
from domain.segments.sql import Sql


@metric
@dataclasses.dataclass(frozen=True, kw_only=True)
class AverageOrder(Metric):
    """The sum of counted orders by their number."""

    shape: ClassVar[Shape] = "ratio"
    is_money: ClassVar[bool] = True

    def facts(self, look: Look) -> Sql:
        return orders(look, "o.total AS v, 1 AS n")
