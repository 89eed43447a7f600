"""The fields by which some orders are chosen: amount, channel, delivery, branch, payment, code."""

import dataclasses
from typing import Any

from domain.core.errors import BadValueError
from domain.core.params import choice, choices, flag, optional_number, pick
from domain.segments.purchases import OrdersCondition
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, every, listed, sql
from domain.segments.values.number import MONEY

SOME = ("some", (True,))
STATUSES = ("new", "paid", "fulfilled", "cancelled", "refunded")
PROMO = ("whatever", "with", "without")


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderFieldsCondition(OrdersCondition):
    """Only orders with all the fields named; `some` off takes all of the window."""

    some: bool = flag()
    statuses: tuple[str, ...] = choices(*STATUSES, only=SOME)
    total_from: int | None = optional_number(maximum=MONEY, unit="money", only=SOME)
    total_to: int | None = optional_number(maximum=MONEY, unit="money", only=SOME)
    sources: tuple[Any, ...] = pick("order_source", only=SOME)
    deliveries: tuple[Any, ...] = pick("delivery", only=SOME)
    branches: tuple[Any, ...] = pick("branch", only=SOME)
    payments: tuple[Any, ...] = pick("payment_method", only=SOME)
    promo: str = choice(*PROMO, default="whatever", only=SOME)

    def orders(self, scope: Scope) -> Rows:
        return super().orders(scope).that(self.fits())

    def fits(self) -> Sql:
        """Whether the order `o` has the fields."""
        return every(self._tests()) if self.some else YES

    def check(self) -> None:
        super().check()
        is_upside_down = (
            self.some
            and self.total_from is not None
            and self.total_to is not None
            and self.total_to < self.total_from
        )
        if is_upside_down:
            raise BadValueError(reason="upside-down", limit="total_to")

    def _tests(self) -> list[Sql]:
        among = {
            "o.status": self.statuses,
            "o.source": self.sources,
            "o.delivery_method": self.deliveries,
            "o.branch": self.branches,
            "o.payment_method": self.payments,
        }
        found = [sql(f"{column} IN (?)", listed(held)) for column, held in among.items() if held]
        if self.total_from is not None:
            found.append(sql("o.total >= ?", self.total_from))
        if self.total_to is not None:
            found.append(sql("o.total <= ?", self.total_to))
        if self.promo != "whatever":
            found.append(Sql("o.promo_code <> ''" if self.promo == "with" else "o.promo_code = ''"))
        return found
