"""Which products a person bought."""

import dataclasses
from typing import ClassVar

from domain.core.params import pick
from domain.segments.catalogue import of_products
from domain.segments.condition import Group
from domain.segments.items import ItemsCondition
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value
from domain.segments.values.things import LISTED


@dataclasses.dataclass(frozen=True, kw_only=True)
class BoughtProduct(ItemsCondition):
    """The products, a variant under its product too; `quantity` units of each."""

    group: ClassVar[Group] = "items"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    is_common: ClassVar[bool] = True

    things: tuple[int, ...] = pick("product", only=("operator", LISTED))

    def among(self, scope: Scope, thing: str, things: tuple[Value, ...]) -> Sql:
        return of_products(scope, thing, things)
