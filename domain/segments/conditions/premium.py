"""Who has Telegram Premium."""

import dataclasses
from typing import ClassVar

from domain.core.params import optional_number
from domain.segments.condition import Answer, Group
from domain.segments.flips import Flip, flips_of
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, sql
from domain.segments.values.truth import TruthCondition
from domain.segments.window import LONGEST_DAYS


@dataclasses.dataclass(frozen=True, kw_only=True)
class Premium(TruthCondition):
    """What Telegram said when the person was seen last; what is older than asked is unknown."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    seen_days: int | None = optional_number(minimum=1, maximum=LONGEST_DAYS, unit="days")

    @property
    def is_clock(self) -> bool:
        return self.seen_days is not None

    def next_flip(self, scope: Scope) -> Sql | None:
        if self.seen_days is None:
            return None
        seen = sql(
            "SELECT c.id AS customer_id, c.premium_seen_at AS t FROM customer c"
            " WHERE c.shop_id = ? AND c.premium_seen_at IS NOT NULL AND ?",
            scope.shop_id,
            scope.narrowed("c.id"),
        )
        return flips_of(scope, seen, Flip(days=self.seen_days + 1))

    def truth(self, scope: Scope) -> Answer:
        fresh = YES
        if self.seen_days is not None:
            since = scope.days_back(self.seen_days)
            fresh = sql("(c.premium_seen_at IS NOT NULL AND c.premium_seen_at >= ?)", since)
        known = Sql("(c.is_premium IS NOT NULL)") & fresh
        return Answer(yes=known & Sql("c.is_premium"), known=known)
