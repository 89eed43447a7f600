"""From which categories a person bought."""

import dataclasses
from typing import ClassVar

from domain.core.params import pick
from domain.segments.catalogue import in_categories
from domain.segments.condition import Group
from domain.segments.items import ItemsCondition
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value
from domain.segments.values.things import LISTED


@dataclasses.dataclass(frozen=True, kw_only=True)
class BoughtCategory(ItemsCondition):
    """Like the products, by category with everything below it; units are added up in each."""

    group: ClassVar[Group] = "items"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund", "product"})
    is_common: ClassVar[bool] = True

    things: tuple[int, ...] = pick("category", only=("operator", LISTED))

    def among(self, scope: Scope, thing: str, things: tuple[Value, ...]) -> Sql:
        return in_categories(scope, thing, things)
