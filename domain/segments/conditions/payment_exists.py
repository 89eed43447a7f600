"""Whether a person has paid."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import optional_number, pick
from domain.segments.condition import Group
from domain.segments.payments import payments
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import listed, sql
from domain.segments.values.deed import DeedCondition
from domain.segments.values.number import MONEY


@dataclasses.dataclass(frozen=True, kw_only=True)
class PaymentExists(DeedCondition):
    """Payments that succeeded, of any amount and method or of those named."""

    group: ClassVar[Group] = "payments"
    reads: ClassVar[frozenset[str]] = frozenset({"payment"})
    is_common: ClassVar[bool] = True

    amount_from: int | None = optional_number(maximum=MONEY, unit="money")
    amount_to: int | None = optional_number(maximum=MONEY, unit="money")
    methods: tuple[Any, ...] = pick("paid_by")

    def check(self) -> None:
        super().check()
        if self.amount_from is None or self.amount_to is None:
            return
        if self.amount_to < self.amount_from:
            raise BadValueError(reason="upside-down", limit="amount_to")

    def deeds(self, scope: Scope) -> Rows:
        made = payments(scope, "succeeded", self.window)
        if self.amount_from is not None:
            made = made.that(sql("p.amount >= ?", self.amount_from))
        if self.amount_to is not None:
            made = made.that(sql("p.amount <= ?", self.amount_to))
        if self.methods:
            made = made.that(sql("p.method IN (?)", listed(self.methods)))
        return made
