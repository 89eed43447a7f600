"""Money of one person, of those who bought nothing too."""

import dataclasses
from typing import ClassVar

from domain.experiments.metric import Look, Metric, Shape, Worth, metric, orders, refunds
from domain.segments.sql import Sql, sql


@metric
@dataclasses.dataclass(frozen=True, kw_only=True)
class RevenuePerUser(Metric):
    """Counted orders less refunds."""

    shape: ClassVar[Shape] = "mean"
    is_money: ClassVar[bool] = True
    worth: ClassVar[Worth] = "money"

    def facts(self, look: Look) -> Sql:
        back = refunds(look, "-r.amount AS v, 0 AS n")
        return sql("? UNION ALL ?", orders(look, "o.total AS v, 1 AS n"), back)
