"""Whether a payment failed and the person did not manage to pay soon after."""

import dataclasses
from typing import ClassVar

from domain.core.params import number
from domain.segments.condition import Group
from domain.segments.flips import Flip, flips_of, union
from domain.segments.payments import payments
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.deed import DeedCondition

MINUTE = 60_000
SAVED = (
    "EXISTS (SELECT 1 FROM payment s WHERE s.shop_id = p.shop_id"
    " AND s.customer_id = p.customer_id AND s.status = 'succeeded'"
    " AND s.made_at >= p.made_at AND s.made_at <= p.made_at + ?)"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class PaymentFailed(DeedCondition):
    """A failed attempt counts once the minutes are over and no payment succeeded in them."""

    group: ClassVar[Group] = "payments"
    reads: ClassVar[frozenset[str]] = frozenset({"payment"})

    minutes: int = number(30, minimum=0, maximum=100_000)

    @property
    def is_clock(self) -> bool:
        return True

    @property
    def _patience(self) -> int:
        return self.minutes * MINUTE

    def deeds(self, scope: Scope) -> Rows:
        failed = payments(scope, "failed", self.window)
        is_over = sql("p.made_at <= ?", scope.moment - self._patience)
        return failed.that(is_over & ~sql(SAVED, self._patience))

    def next_flip(self, scope: Scope) -> Sql | None:
        failed = payments(scope, "failed")
        waiting = sql("SELECT p.customer_id, p.made_at AS t ?", _of_all_time(failed).text)
        due = flips_of(scope, waiting, Flip(after=self._patience))
        passing = self.deeds(scope).flips()
        return union(each for each in (due, passing) if each is not None)


def _of_all_time(rows: Rows) -> Rows:
    """Those dated later than now, too."""
    return dataclasses.replace(rows, moment="")
