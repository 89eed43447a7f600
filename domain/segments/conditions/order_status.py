"""In which status a person's order is now."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, choices
from domain.segments.condition import Group
from domain.segments.order_fields import STATUSES
from domain.segments.purchases import OPEN, orders
from domain.segments.scope import Scope
from domain.segments.sql import listed, sql
from domain.segments.values.words import LISTED, TextRows, WordsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderStatus(WordsCondition):
    """The status of the last order of all, or of any that is still open.

    Unknown for who has no such order.
    """

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order"})

    operator: str = choice(*LISTED, default="in")
    things: tuple[str, ...] = choices(*STATUSES)
    piece: str = ""
    which: str = choice("last", "open", default="last")

    def spoken(self, scope: Scope) -> TextRows:
        all_of_them = orders(scope, counting="all")
        if self.which == "open":
            return TextRows(all_of_them.that(sql("o.status IN (?)", listed(OPEN))), "o.status")
        return TextRows(all_of_them.pick("last", "o.id", status="o.status"), "r.status")
