"""Which part of what a person paid was given back."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.purchases import OrdersCondition, flows
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit, upper_limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class RefundShare(OrdersCondition, MaybeNumberCondition):
    """Percent of the money orders of the window brought that refunds of the window took back.

    Unknown for who paid nothing in it.
    """

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})

    value: int = limit(30, unit="percent")
    upper: int | None = upper_limit(unit="percent")

    def held(self, scope: Scope) -> Grouped:
        rows = flows(scope, self.window, self.counting)
        return Grouped(
            rows=rows,
            term="(100 * SUM(m.taken))",
            per="SUM(m.brought)",
            present="SUM(m.brought) > 0",
        )
