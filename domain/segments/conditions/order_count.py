"""How many counted orders a person made."""

import dataclasses
from typing import ClassVar

from domain.core.params import number, optional_number
from domain.segments.condition import Group
from domain.segments.purchases import counted_orders
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.moment import LONGEST_DAYS
from domain.segments.values.number import SUMS, NumberCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderCount(NumberCondition):
    """The number of counted orders in the last `days` days, or ever; nobody's is unknown."""

    group: ClassVar[Group] = "orders"

    value: int = number(2, maximum=10_000, only=("operator", SUMS))
    days: int | None = optional_number(minimum=1, maximum=LONGEST_DAYS, unit="days")

    @property
    def is_clock(self) -> bool:
        return self.days is not None

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=counted_orders(scope, self.days), term="COUNT(*)", default=0)
