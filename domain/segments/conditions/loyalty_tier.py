"""In which tier of the loyalty programme a person is, was, or came lately."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql
from domain.segments.values.stay import StayCondition, Stays


@dataclasses.dataclass(frozen=True, kw_only=True)
class LoyaltyTier(StayCondition):
    """Any of the tiers. Who is in none is not in these."""

    group: ClassVar[Group] = "loyalty"
    reads: ClassVar[frozenset[str]] = frozenset({"tier"})

    tiers: tuple[Any, ...] = pick("tier")

    def check(self) -> None:
        super().check()
        if not self.tiers:
            raise BadValueError(reason="missing", limit="tiers")

    def stays(self, scope: Scope) -> Stays:
        rows = Rows(
            scope=scope,
            source=Sql("customer_tier t"),
            where=sql("t.shop_id = ? AND t.tier_id IN (?)", scope.shop_id, listed(self.tiers)),
            customer="t.customer_id",
        )
        return Stays(rows=rows, entered="t.since", left="t.until")
