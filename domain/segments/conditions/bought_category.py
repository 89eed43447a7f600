"""From which categories a person bought."""

import dataclasses
from typing import ClassVar

from domain.core.params import number, optional_number, pick
from domain.segments.condition import Group
from domain.segments.purchases import bought
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value, either, listed, sql
from domain.segments.values.moment import LONGEST_DAYS
from domain.segments.values.things import LISTED, ThingsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class BoughtCategory(ThingsCondition):
    """Like the products, by category with everything below it; units are added up in each."""

    group: ClassVar[Group] = "items"

    things: tuple[int, ...] = pick("category", only=("operator", LISTED))
    quantity: int = number(1, minimum=1, maximum=10_000)
    days: int | None = optional_number(minimum=1, maximum=LONGEST_DAYS, unit="days")

    @property
    def is_clock(self) -> bool:
        return self.days is not None

    def having(self, scope: Scope, things: tuple[Value, ...]) -> Sql:
        if self.quantity == 1:
            return bought(scope, _products(scope, things), self.days)
        each = (
            bought(scope, _products(scope, (thing,)), self.days, units=self.quantity)
            for thing in things
        )
        people = either(sql("b.id IN (?)", buyers) for buyers in each)
        return sql("SELECT b.id FROM customer b WHERE b.shop_id = ? AND ?", scope.shop_id, people)


def _products(scope: Scope, categories: tuple[Value, ...]) -> Sql:
    """The products of the categories and of all below; UNION ends even on a loop of parents."""
    return sql(
        "SELECT p.id FROM product p WHERE p.shop_id = ? AND p.category_id IN ("
        "WITH RECURSIVE below (id) AS ("
        "SELECT k.id FROM category k WHERE k.shop_id = ? AND k.id IN (?)"
        " UNION SELECT k.id FROM category k JOIN below ON k.parent_id = below.id)"
        " SELECT id FROM below)",
        scope.shop_id,
        scope.shop_id,
        listed(categories),
    )
