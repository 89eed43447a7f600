"""What the things in a person's cart cost now."""

import dataclasses
from typing import ClassVar

from domain.segments.carts import cart_lines
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit, upper_limit

# The catalogue's price of today; what the page said where the catalogue has none.
PRICE = "COALESCE(p.price, k.price)"


@dataclasses.dataclass(frozen=True, kw_only=True)
class CartSum(MaybeNumberCondition):
    """At the prices of today; unknown of an empty cart, and of one with a thing without a price."""

    group: ClassVar[Group] = "cart"
    reads: ClassVar[frozenset[str]] = frozenset({"cart", "product"})
    is_common: ClassVar[bool] = True

    value: int = limit(300_000, unit="money")
    upper: int | None = upper_limit(unit="money")

    def held(self, scope: Scope) -> Grouped:
        lines = cart_lines(scope)
        priced = dataclasses.replace(
            lines, source=Sql("cart_line k JOIN product p ON p.id = k.product_id")
        )
        return Grouped(
            rows=priced,
            term=f"CAST(SUM(k.quantity * {PRICE}) AS BIGINT)",
            present=f"COUNT(*) = COUNT({PRICE})",
        )
