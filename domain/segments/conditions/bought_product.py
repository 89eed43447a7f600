"""Which products a person bought."""

import dataclasses
from typing import ClassVar

from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.items import ItemsCondition
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value, listed, sql
from domain.segments.values.things import LISTED


@dataclasses.dataclass(frozen=True, kw_only=True)
class BoughtProduct(ItemsCondition):
    """The products, a variant under its product too; `quantity` units of each."""

    group: ClassVar[Group] = "items"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})

    things: tuple[int, ...] = pick("product", only=("operator", LISTED))

    def among(self, scope: Scope, thing: str, things: tuple[Value, ...]) -> Sql:
        variants = sql(
            f"{thing} IN (SELECT v.id FROM product v WHERE v.shop_id = ? AND v.parent_id IN (?))",
            scope.shop_id,
            listed(things),
        )
        return sql(f"{thing} IN (?)", listed(things)) | variants
