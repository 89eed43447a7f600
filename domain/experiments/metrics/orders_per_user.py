"""Orders of one person, of those who made none too."""

import dataclasses
from typing import ClassVar

from domain.experiments.metric import Look, Metric, Shape, Worth, metric, orders
from domain.segments.sql import Sql


@metric
@dataclasses.dataclass(frozen=True, kw_only=True)
class OrdersPerUser(Metric):
    """Counted orders."""

    shape: ClassVar[Shape] = "mean"
    worth: ClassVar[Worth] = "order"

    def facts(self, look: Look) -> Sql:
        return orders(look, "1 AS v, 1 AS n")
