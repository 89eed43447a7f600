"""Money given back, of one person."""

import dataclasses
from typing import ClassVar

from domain.experiments.metric import Look, Metric, Shape, metric
from domain.experiments.metric import refunds as given_back
from domain.segments.sql import Sql


@metric
@dataclasses.dataclass(frozen=True, kw_only=True)
class Refunds(Metric):
    """Refunds of orders that count."""

    shape: ClassVar[Shape] = "mean"
    is_inverse: ClassVar[bool] = True
    is_money: ClassVar[bool] = True

    def facts(self, look: Look) -> Sql:
        return given_back(look, "r.amount AS v, 1 AS n")
