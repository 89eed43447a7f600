"""Which products a person bought."""

import dataclasses
from typing import ClassVar

from domain.core.params import number, optional_number, pick
from domain.segments.condition import Group
from domain.segments.purchases import bought
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value, listed
from domain.segments.values.moment import LONGEST_DAYS
from domain.segments.values.things import LISTED, ThingsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class BoughtProduct(ThingsCondition):
    """The products in counted orders of the last `days` days, or ever; `quantity` units of each."""

    group: ClassVar[Group] = "items"

    things: tuple[int, ...] = pick("product", only=("operator", LISTED))
    quantity: int = number(1, minimum=1, maximum=10_000)
    days: int | None = optional_number(minimum=1, maximum=LONGEST_DAYS, unit="days")

    @property
    def is_clock(self) -> bool:
        return self.days is not None

    def having(self, scope: Scope, things: tuple[Value, ...]) -> Sql:
        return bought(scope, listed(things), self.days, each="l.product_id", units=self.quantity)
