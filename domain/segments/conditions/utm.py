"""By which campaign, source or medium a person came."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Group
from domain.segments.facts import folded
from domain.segments.rows import Edge, Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.typed_words import TypedWordsCondition
from domain.segments.values.words import TEXT, TextRows
from domain.segments.window import Windowed

PARTS = ("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Utm(Windowed, TypedWordsCondition):
    """The tags of the links followed: of the first, of the last or of any of the window.

    Touches without the tag say nothing, they are passed over; unknown of who has none.
    """

    group: ClassVar[Group] = "acquisition"
    reads: ClassVar[frozenset[str]] = frozenset({"touch"})
    is_common: ClassVar[bool] = True

    operator: str = choice(*TEXT, default="eq")
    part: str = choice(*PARTS, default="utm_campaign")
    which: str = choice("first", "last", "any", default="first")

    def spoken(self, scope: Scope) -> TextRows:
        tag = f"k.{self.part.removeprefix('utm_')}"
        touches = Rows(
            scope=scope,
            source=Sql("touch t JOIN link k ON k.id = t.link_id"),
            where=sql(f"t.shop_id = ? AND {tag} <> ''", scope.shop_id),
            customer="t.customer_id",
            moment="t.touched_at",
            window=self.window,
        )
        edges: dict[str, Edge] = {"first": "first", "last": "last"}
        edge = edges.get(self.which)
        if edge is None:
            return TextRows(rows=touches, term=folded(tag))
        return TextRows(rows=touches.pick(edge, "t.id", tag=folded(tag)), term="r.tag")
