"""A set of goods named in one of three ways: by product, by category, by brand."""

import dataclasses
from typing import Any

from domain.core.errors import BadValueError
from domain.core.params import choice, pick
from domain.segments.catalogue import in_categories, of_brands, of_products
from domain.segments.condition import Condition
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value

BY = ("product", "category", "brand")


def goods(scope: Scope, by: str, product: str, things: tuple[Value, ...]) -> Sql:
    """Whether the product is one of the goods."""
    match by:
        case "category":
            return in_categories(scope, product, things)
        case "brand":
            return of_brands(scope, product, things)
        case _:
            return of_products(scope, product, things)


@dataclasses.dataclass(frozen=True, kw_only=True)
class GoodsCondition(Condition):
    """The part of a condition that names the goods."""

    by: str = choice(*BY, default="category")
    products: tuple[Any, ...] = pick("product", only=("by", ("product",)))
    categories: tuple[Any, ...] = pick("category", only=("by", ("category",)))
    brands: tuple[Any, ...] = pick("brand", only=("by", ("brand",)))

    @property
    def named(self) -> dict[str, tuple[Any, ...]]:
        """What is picked, by the field it is picked in."""
        fields = {"product": "products", "category": "categories", "brand": "brands"}
        return {fields[self.by]: getattr(self, fields[self.by])}

    @property
    def goods(self) -> tuple[Any, ...]:
        """What is picked."""
        return next(iter(self.named.values()))

    def check(self) -> None:
        super().check()
        for name, things in self.named.items():
            if not things:
                raise BadValueError(reason="missing", limit=name)

    def are(self, scope: Scope, product: str) -> Sql:
        """Whether the product is one of the goods."""
        return goods(scope, self.by, product, self.goods)
