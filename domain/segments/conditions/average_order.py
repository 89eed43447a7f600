"""How large a person's orders are on average."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, flag, number, optional_number
from domain.segments.condition import Group
from domain.segments.purchases import money_and_count
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.moment import LONGEST_DAYS
from domain.segments.values.number import (
    MAYBE,
    MONEY,
    NEGATIVE,
    RANGES,
    SUMS,
    NumberCondition,
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class AverageOrder(NumberCondition):
    """Net money over the number of counted orders, exact; unknown without a counted order."""

    group: ClassVar[Group] = "orders"

    operator: str = choice(*MAYBE, default="gte")
    value: int = number(300_000, maximum=MONEY, unit="money", only=("operator", SUMS))
    upper: int | None = optional_number(maximum=MONEY, unit="money", only=("operator", RANGES))
    days: int | None = optional_number(minimum=1, maximum=LONGEST_DAYS, unit="days")
    or_empty: bool = flag(only=("operator", NEGATIVE))

    @property
    def is_clock(self) -> bool:
        return self.days is not None

    def held(self, scope: Scope) -> Grouped:
        return Grouped(
            rows=money_and_count(scope, self.days),
            term="SUM(amount)",
            per="SUM(counted)",
            present="SUM(counted) > 0",
        )
