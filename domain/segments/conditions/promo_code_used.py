"""Which promo codes a person used."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.order_words import OrderWordsCondition
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value, listed, sql

NAMED = ("any_of", "none_of")


@dataclasses.dataclass(frozen=True, kw_only=True)
class PromoCodeUsed(OrderWordsCondition):
    """Codes on orders, named themselves or by the campaign that gave them out."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund", "promo"})
    column: ClassVar[str] = "o.promo_code"

    operator: str = choice("not_empty", "empty", *NAMED, default="not_empty")
    by: str = choice("code", "campaign", default="code", only=("operator", NAMED))
    things: tuple[Any, ...] = pick("promo", only=("by", ("code",)))
    campaigns: tuple[Any, ...] = pick("campaign", only=("by", ("campaign",)))
    least: int = 1
    most: int | None = None

    def check(self) -> None:
        if self.by == "code":
            super().check()
        elif self.operator in NAMED and not self.campaigns:
            raise BadValueError(reason="missing", limit="campaigns")

    def among(self, scope: Scope, thing: str, things: tuple[Value, ...]) -> Sql:
        if self.by == "code":
            return super().among(scope, thing, things)
        return sql(
            f"({thing} IN (SELECT p.code FROM promo_code p WHERE p.shop_id = ?"
            " AND p.campaign_id IN (?)))",
            scope.shop_id,
            listed(self.campaigns),
        )
