"""How many Telegram Stars a person paid."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit
from domain.segments.window import Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class StarsPaid(Windowed, NumberCondition):
    """Stars of invoices paid in the window, without those given back; nobody's is unknown."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"invoice_payment"})

    value: int = limit(100)

    def held(self, scope: Scope) -> Grouped:
        paid = Rows(
            scope=scope,
            source=Sql("invoice_payment y"),
            where=sql("y.shop_id = ? AND y.currency = 'XTR' AND y.refund <> 'done'", scope.shop_id),
            customer="y.customer_id",
            moment="y.paid_at",
            window=self.window,
        )
        return Grouped(rows=paid, term="SUM(y.amount)", default=0)
