"""For how much a person bought."""

import dataclasses
from typing import ClassVar

from domain.core.params import number, optional_number
from domain.segments.condition import Group
from domain.segments.purchases import money
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.moment import LONGEST_DAYS
from domain.segments.values.number import MONEY, RANGES, SUMS, NumberCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderSum(NumberCondition):
    """Money of counted orders in the last `days` days, or ever, less the refunds of those days."""

    group: ClassVar[Group] = "orders"

    value: int = number(500_000, maximum=MONEY, unit="money", only=("operator", SUMS))
    upper: int | None = optional_number(maximum=MONEY, unit="money", only=("operator", RANGES))
    days: int | None = optional_number(minimum=1, maximum=LONGEST_DAYS, unit="days")

    @property
    def is_clock(self) -> bool:
        return self.days is not None

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=money(scope, self.days), term="SUM(amount)", default=0)
