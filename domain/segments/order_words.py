"""A word kept on each order: how it was delivered, where it was picked up, where it came from."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.purchases import InOneOrder
from domain.segments.rows import Edge
from domain.segments.scope import Scope
from domain.segments.sql import NO, Sql
from domain.segments.values.things import SET, Kept, ThingsCondition

WHICH = ("any", "last", "first")


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderWordsCondition(InOneOrder, ThingsCondition):
    """The words of all orders looked at, or of the last or the first of them alone.

    Orders without the word say nothing, they are passed over.
    """

    column: ClassVar[str]

    operator: str = choice(*SET, default="any_of")
    which: str = choice(*WHICH, default="any")

    def kept(self, scope: Scope) -> Kept:
        told = self.orders(scope).that(Sql(f"{self.column} <> ''"))
        edges: dict[str, Edge] = {"last": "last", "first": "first"}
        edge = edges.get(self.which)
        if edge is None:
            return Kept(rows=told, thing=self.column)
        return Kept(rows=told.pick(edge, "o.id", word=self.column), thing="r.word")

    def order_test(self, scope: Scope) -> Sql:
        there = Sql(f"({self.column} <> '')")
        among = self.among(scope, self.column, self.things)
        whole = among if len(set(self.things)) == 1 else NO
        tests = {
            "any_of": among,
            "all_of": whole,
            "none_of": ~among,
            "exactly": whole,
            "size": (there if self._takes(1) else NO) | (~there if self._takes(0) else NO),
            "empty": ~there,
            "not_empty": there,
        }
        return tests[self.operator] & self.is_inside(scope)

    def _takes(self, size: int) -> bool:
        return self.least <= size and (self.most is None or size <= self.most)
