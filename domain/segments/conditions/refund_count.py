"""How often a person got money back."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.purchases import refunds
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit
from domain.segments.window import Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class RefundCount(Windowed, NumberCondition):
    """The number of refunds made in the window, of any orders; nobody's is unknown."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"refund"})

    value: int = limit(1)

    reasons: tuple[Any, ...] = pick("refund_reason")

    def held(self, scope: Scope) -> Grouped:
        return Grouped(
            rows=refunds(scope, self.window, "all", self.reasons), term="COUNT(*)", default=0
        )
