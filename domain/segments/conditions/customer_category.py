"""The categories a customer was put in by hand."""

import dataclasses
from typing import ClassVar

from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.things import LISTED, Kept, ThingsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class CustomerCategories(ThingsCondition):
    """Categories as they are now."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer_category"})

    things: tuple[str, ...] = pick("customer_category", only=("operator", LISTED))

    def kept(self, scope: Scope) -> Kept:
        rows = Rows(
            scope=scope,
            source=Sql("customer_category t"),
            where=sql("t.shop_id = ?", scope.shop_id),
            customer="t.customer_id",
        )
        return Kept(rows=rows, thing="t.category")
