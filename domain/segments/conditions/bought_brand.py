"""Which brands a person bought."""

import dataclasses
from typing import ClassVar

from domain.core.params import pick
from domain.segments.catalogue import of_brands
from domain.segments.condition import Group
from domain.segments.items import ItemsCondition
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value
from domain.segments.values.things import LISTED


@dataclasses.dataclass(frozen=True, kw_only=True)
class BoughtBrand(ItemsCondition):
    """The brands as the catalogue spells them; units are added up in each."""

    group: ClassVar[Group] = "items"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund", "product"})
    is_common: ClassVar[bool] = True

    things: tuple[str, ...] = pick("brand", only=("operator", LISTED))

    def among(self, scope: Scope, thing: str, things: tuple[Value, ...]) -> Sql:
        return of_brands(scope, thing, things)
