"""In which group of buyers that look alike a person is."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import pick
from domain.segments.cluster_names import CLUSTER
from domain.segments.condition import Answer, Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql
from domain.segments.values.stay import StayCondition, Stays


@dataclasses.dataclass(frozen=True, kw_only=True)
class InCluster(StayCondition):
    """Any of the groups, as people were assigned last; unknown where the model is not there."""

    group: ClassVar[Group] = "models"
    reads: ClassVar[frozenset[str]] = frozenset({"cluster"})
    is_common: ClassVar[bool] = True

    clusters: tuple[Any, ...] = pick(CLUSTER)

    def check(self) -> None:
        super().check()
        if not self.clusters:
            raise BadValueError(reason="missing", limit="clusters")

    def stays(self, scope: Scope) -> Stays:
        rows = Rows(
            scope=scope,
            source=Sql("cluster_member g"),
            where=sql(
                "g.shop_id = ? AND g.cluster_id IN (?)", scope.shop_id, listed(self.clusters)
            ),
            customer="g.customer_id",
        )
        return Stays(rows=rows, entered="g.since", left="g.until")

    def answer(self, scope: Scope) -> Answer:
        model = sql(
            "EXISTS (SELECT 1 FROM cluster k JOIN cluster_model m ON m.id = k.model_id"
            " WHERE k.shop_id = ? AND k.id IN (?) AND m.assigned_at IS NOT NULL)",
            scope.shop_id,
            listed(self.clusters),
        )
        return Answer(yes=super().answer(scope).yes & model, known=model)
