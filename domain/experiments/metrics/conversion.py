"""The share of people who ordered."""

import dataclasses
from typing import ClassVar

from domain.experiments.metric import Look, Metric, Worth, metric, orders
from domain.segments.sql import Sql


@metric
@dataclasses.dataclass(frozen=True, kw_only=True)
class Conversion(Metric):
    """At least one counted order."""

    worth: ClassVar[Worth] = "order"

    def facts(self, look: Look) -> Sql:
        return orders(look, "1 AS v, 1 AS n")
