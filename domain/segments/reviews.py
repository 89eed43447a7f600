"""Reviews, as rows `w`: hidden ones too, the person did write them."""

import dataclasses
from typing import Any

from domain.core.params import pick
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql
from domain.segments.window import Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class ReviewsCondition(Windowed):
    """The part of a condition that chooses the reviews: when written, of which products."""

    reviewed: tuple[Any, ...] = pick("product")

    def reviews(self, scope: Scope) -> Rows:
        """The reviews looked at."""
        written = Rows(
            scope=scope,
            source=Sql("review w"),
            where=sql("w.shop_id = ?", scope.shop_id),
            customer="w.customer_id",
            moment="w.written_at",
            window=self.window,
        )
        if not self.reviewed:
            return written
        return written.that(sql("w.product_id IN (?)", listed(self.reviewed)))
