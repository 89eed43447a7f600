"""For how long a person's order has been waiting where it is."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, choices
from domain.segments.condition import Group
from domain.segments.flips import HOUR, Flip, flips_of, union
from domain.segments.order_fields import STATUSES
from domain.segments.purchases import OPEN, orders
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import UNRANKED, MaybeNumberCondition, limit, upper_limit

SINCE = "COALESCE(o.status_since, o.placed_at)"


@dataclasses.dataclass(frozen=True, kw_only=True)
class HoursInStatus(MaybeNumberCondition):
    """Whole hours since an order came into one of the statuses, of those in it the longest.

    Unknown for who has no order there now.
    """

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order"})

    operator: str = choice(*UNRANKED, default="gte")
    value: int = limit(48, unit="hours")
    upper: int | None = upper_limit(unit="hours")
    in_statuses: tuple[str, ...] = choices(*STATUSES, default=OPEN)

    @property
    def is_clock(self) -> bool:
        return True

    def held(self, scope: Scope) -> Grouped:
        begun = self._waiting(scope).that(sql(f"{SINCE} <= ?", scope.moment))
        return Grouped(rows=begun, term=f"(({scope.moment} - MIN({SINCE})) / {HOUR})")

    def next_flip(self, scope: Scope) -> Sql | None:
        waiting = self._waiting(scope)
        since = sql(f"SELECT o.customer_id, {SINCE} AS t ?", waiting.text)
        limits = {self.value, self.value + 1, self.upper or 0, (self.upper or 0) + 1, 0}
        due = flips_of(scope, since, *(Flip(after=hours * HOUR) for hours in sorted(limits)))
        return union(each for each in (due, waiting.flips()) if each is not None)

    def _waiting(self, scope: Scope) -> Rows:
        there = sql("o.status IN (?)", listed(self.in_statuses))
        return orders(scope, counting="all").that(there)
