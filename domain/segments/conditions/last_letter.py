"""When a person wrote to the bot last."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.held import Grouped
from domain.segments.values.moment import MomentCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class LastLetter(MomentCondition):
    """The last message to the shop; presses of buttons are none."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"letter"})

    def held(self, scope: Scope) -> Grouped:
        rows = Rows(
            scope=scope,
            source=Sql("letter w"),
            where=sql("w.shop_id = ? AND w.staff_id IS NULL", scope.shop_id),
            customer="w.customer_id",
            moment="w.written_at",
        )
        return Grouped(rows=rows, term="MAX(w.written_at)")
