"""How many points a person spent."""

import dataclasses
from typing import ClassVar

from domain.segments.accounts import movements
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit
from domain.segments.window import Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class PointsSpent(Windowed, NumberCondition):
    """The points spent in the window, what expired or was taken away is not among them."""

    group: ClassVar[Group] = "loyalty"
    reads: ClassVar[frozenset[str]] = frozenset({"loyalty"})

    value: int = limit(1)

    def held(self, scope: Scope) -> Grouped:
        found = movements(scope, "points")
        spent = Rows(
            scope=scope,
            source=found.source,
            where=found.where & Sql("v.kind = 'spend'"),
            customer=found.customer,
            moment=found.moment,
            window=self.window,
        )
        return Grouped(rows=spent, term="SUM(-v.amount)", default=0)
