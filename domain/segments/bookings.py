"""Bookings of the shop's services, as rows `b`; the window is about the day of the visit."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, choices
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, listed, sql
from domain.segments.values.things import SET, Kept, ThingsCondition
from domain.segments.window import EVER, Window, Windowed

VISITS = ("booked", "done", "no_show", "cancelled")
MEANT = ("booked", "done")


def bookings(
    scope: Scope,
    states: tuple[str, ...],
    window: Window = EVER,
    moment: str = "b.starts_at",
) -> Rows:
    """Bookings in any of the states; of none named all."""
    there = sql("b.status IN (?)", listed(states)) if states else YES
    return Rows(
        scope=scope,
        source=Sql("booking b"),
        where=sql("b.shop_id = ? AND ?", scope.shop_id, there),
        customer="b.customer_id",
        moment=moment,
        window=window,
    )


@dataclasses.dataclass(frozen=True, kw_only=True)
class VisitWordsCondition(Windowed, ThingsCondition):
    """A word kept on visits: of all of them, of the last or of the first that has one."""

    column: ClassVar[str]

    operator: str = choice(*SET, default="any_of")
    which: str = choice("any", "last", "first", default="any")
    visit_states: tuple[str, ...] = choices(*VISITS, default=MEANT)

    def kept(self, scope: Scope) -> Kept:
        told = bookings(scope, self.visit_states, self.window).that(Sql(f"{self.column} <> ''"))
        if self.which == "any":
            return Kept(rows=told, thing=self.column)
        edge = told.pick("last" if self.which == "last" else "first", "b.id", word=self.column)
        return Kept(rows=edge, thing="r.word")
