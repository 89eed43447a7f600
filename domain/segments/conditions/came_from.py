"""By which link a person came."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.words import LISTED, TextColumn, TextRows, WordsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class CameFrom(WordsCondition):
    """The code one came to the bot by first, last or ever, case matters; unknown without one."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"customer", "touch"})
    is_common: ClassVar[bool] = True

    operator: str = choice("in", "nin", "starts", "empty", "not_empty", default="in")
    things: tuple[str, ...] = pick("code", only=("operator", LISTED))
    which: str = choice("first", "last", "any", default="first")

    def spoken(self, scope: Scope) -> TextColumn | TextRows:
        if self.which == "first":
            return TextColumn("c.came_from")
        started = Rows(
            scope=scope,
            source=Sql("touch t"),
            where=sql("t.shop_id = ? AND t.way = 'bot' AND t.code <> ''", scope.shop_id),
            customer="t.customer_id",
            moment="t.touched_at",
        )
        if self.which == "any":
            return TextRows(rows=started, term="t.code")
        return TextRows(rows=started.pick("last", "t.id", code="t.code"), term="r.code")

    def folded(self, piece: str) -> str:
        return piece
