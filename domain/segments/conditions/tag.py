"""Which tags staff put on a person."""

import dataclasses
from typing import ClassVar

from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.things import LISTED, Kept, ThingsCondition
from domain.segments.window import EVER, Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class Tag(Windowed, ThingsCondition):
    """The tags on a person, or only those put on in the window."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"tag"})
    is_common: ClassVar[bool] = True

    things: tuple[str, ...] = pick("tag", only=("operator", LISTED))

    def kept(self, scope: Scope) -> Kept:
        rows = Rows(
            scope=scope,
            source=Sql("customer_tag t"),
            where=sql("t.shop_id = ?", scope.shop_id),
            customer="t.customer_id",
            # A tag without a window just stands there, whenever it was put on.
            moment="" if self.window == EVER else "t.added_at",
            window=self.window,
        )
        return Kept(rows=rows, thing="t.tag")
