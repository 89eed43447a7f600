"""Things bought: the part that conditions on products, categories and brands share."""

import dataclasses
from collections.abc import Callable

from domain.core.params import choice, number
from domain.segments.purchases import InOneOrder
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value, either, every, sql
from domain.segments.values.things import BOUGHT, Kept, ThingsCondition

Has = Callable[[Scope, tuple[Value, ...]], Sql]


@dataclasses.dataclass(frozen=True, kw_only=True)
class ItemsCondition(InOneOrder, ThingsCondition):
    """Any of the things in the orders looked at, all of them or none; `quantity` units of each.

    A subclass says what a line is one of: `among` about the column `thing` of a line `l`.
    """

    operator: str = choice(*BOUGHT, default="any_of")
    quantity: int = number(1, minimum=1, maximum=10_000)
    least: int = 1
    most: int | None = None

    @property
    def each(self) -> int:
        return self.quantity

    @property
    def thing(self) -> str:
        """The column that `among` looks at."""
        return "l.product_id"

    def kept(self, scope: Scope) -> Kept:
        return Kept(rows=self.lines(scope), thing=self.thing, units="l.quantity")

    def order_test(self, scope: Scope) -> Sql:
        return self._tested(scope, self._order_has)

    def line_test(self, scope: Scope) -> Sql:
        return self._tested(scope, self._line_has)

    def _tested(self, scope: Scope, has: Has) -> Sql:
        match self.operator:
            case "all_of":
                found = every(has(scope, (thing,)) for thing in self.things)
            case "none_of":
                found = ~either(has(scope, (thing,)) for thing in self.things)
            case _:
                found = either(has(scope, (thing,)) for thing in self.things)
        return found & self.is_inside(scope)

    def _order_has(self, scope: Scope, things: tuple[Value, ...]) -> Sql:
        return sql(
            "o.id IN (SELECT l.order_id FROM order_line l WHERE l.shop_id = ? AND ?"
            " GROUP BY l.order_id HAVING SUM(l.quantity) >= ?)",
            scope.shop_id,
            self.among(scope, self.thing, things),
            self.quantity,
        )

    def _line_has(self, scope: Scope, things: tuple[Value, ...]) -> Sql:
        return self.among(scope, self.thing, things) & sql("(l.quantity >= ?)", self.quantity)
