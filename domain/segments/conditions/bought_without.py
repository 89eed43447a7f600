"""Whether a person bought some goods and never others: a phone without a case."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import pick
from domain.segments.condition import Answer, Group
from domain.segments.goods import GoodsCondition, goods
from domain.segments.purchases import OrdersCondition
from domain.segments.scope import Scope
from domain.segments.sql import Sql


@dataclasses.dataclass(frozen=True, kw_only=True)
class BoughtWithout(OrdersCondition, GoodsCondition):
    """Some of the goods, and none of the others, in the same window. Known of everybody."""

    group: ClassVar[Group] = "items"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund", "product"})

    but_products: tuple[Any, ...] = pick("product", only=("by", ("product",)))
    but_categories: tuple[Any, ...] = pick("category", only=("by", ("category",)))
    but_brands: tuple[Any, ...] = pick("brand", only=("by", ("brand",)))

    @property
    def named(self) -> dict[str, tuple[Any, ...]]:
        fields = super().named
        return {**fields, **{f"but_{name}": getattr(self, f"but_{name}") for name in fields}}

    def answer(self, scope: Scope) -> Answer:
        lines = self.lines(scope)
        others = next(things for name, things in self.named.items() if name.startswith("but_"))
        without = lines.that(goods(scope, self.by, "l.product_id", others)).people
        return Answer(yes=lines.that(self.are(scope, "l.product_id")).people & ~without)

    def next_flip(self, scope: Scope) -> Sql | None:
        return self.lines(scope).flips() if self.is_clock else None
