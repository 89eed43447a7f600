"""Whether a person is late for the next order, by their own rhythm."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Group
from domain.segments.flips import Flip, flips_of, union
from domain.segments.purchases import orders
from domain.segments.rhythm import MEDIAN, middle_gaps
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import UNRANKED, MaybeNumberCondition, limit, upper_limit

# When so many percent of the usual gap are over.
DUE = (
    "SELECT m.customer_id, m.last + (s.share * m.median + 99) / 100 AS t FROM ("
    f"SELECT g.customer_id, MAX(g.last) AS last, {MEDIAN} AS median ? GROUP BY g.customer_id) AS m"
    " CROSS JOIN (?) AS s"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderOverdue(MaybeNumberCondition):
    """The time since the last counted order, in percent of the person's usual gap, its median.

    100 is the day to come back; 200 is twice as long as usual. Unknown under two orders.
    """

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})

    operator: str = choice(*UNRANKED, default="gte")
    value: int = limit(150, unit="percent", maximum=100_000)
    upper: int | None = upper_limit(unit="percent", maximum=100_000)

    @property
    def is_clock(self) -> bool:
        return True

    def held(self, scope: Scope) -> Grouped:
        since = f"({scope.moment} - MAX(g.last))"
        return Grouped(
            rows=middle_gaps(orders(scope)),
            term=f"(100 * {since} / NULLIF({MEDIAN}, 0))",
            present=f"{MEDIAN} > 0",
        )

    def next_flip(self, scope: Scope) -> Sql | None:
        gaps = middle_gaps(orders(scope))
        limits = {self.value, self.value + 1, self.upper or 0, (self.upper or 0) + 1}
        shares = union(Sql(f"SELECT {share} AS share") for share in sorted(limits))
        due = flips_of(scope, sql(DUE, gaps.text, shares), Flip(after=0))
        return union(each for each in (due, gaps.flips()) if each is not None)
