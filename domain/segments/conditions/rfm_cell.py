"""In which cell of recency, frequency and money a buyer is, or between which they moved."""

import dataclasses
from collections.abc import Iterator
from typing import ClassVar

from domain.core.params import choice, choices, number
from domain.segments.condition import Answer, Condition, Group
from domain.segments.flips import tomorrow_of, union
from domain.segments.purchases import orders
from domain.segments.rfm import cells, flips
from domain.segments.rfm_levels import AXES
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, either, every, sql

RECENCY = ("r3", "r2", "r1")
FREQUENCY = ("f3", "f2", "f1")
MONEY = ("m3", "m2", "m1")
MOVED = ("operator", ("moved",))


@dataclasses.dataclass(frozen=True, kw_only=True)
class RfmCell(Condition):
    """Levels of the shop's own; an axis left out may be any. Unknown of who never bought.

    `moved` takes those who were in one set of cells at the start of a day and are in another cell,
    of the other set, now. Who had not bought then has moved from nowhere.
    """

    group: ClassVar[Group] = "models"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    is_common: ClassVar[bool] = True

    operator: str = choice("in", "moved", default="in")
    recency: tuple[str, ...] = choices(*RECENCY)
    frequency: tuple[str, ...] = choices(*FREQUENCY)
    money: tuple[str, ...] = choices(*MONEY)
    days: int = number(30, minimum=1, maximum=3_650, unit="days", only=MOVED)
    was_recency: tuple[str, ...] = choices(*RECENCY, only=MOVED)
    was_frequency: tuple[str, ...] = choices(*FREQUENCY, only=MOVED)
    was_money: tuple[str, ...] = choices(*MONEY, only=MOVED)

    @property
    def is_clock(self) -> bool:
        return True

    @property
    def is_relative(self) -> bool:
        # The shop may count in thirds, of which the condition knows nothing.
        return True

    def answer(self, scope: Scope) -> Answer:
        now = cells(scope)
        inside = every(self._tests("q", ""))
        if self.operator == "moved":
            then = sql("(SELECT q.* ?) AS w", cells(scope.at_start_of(self.days)).text)
            same = " AND ".join(f"w.{axis} = q.{axis}" for axis in AXES)
            was = every(self._tests("w", "was_"))
            from_there = sql(
                "EXISTS (SELECT 1 FROM ? WHERE w.customer_id = q.customer_id AND ? AND ?)",
                then,
                ~Sql(f"({same})"),
                was,
            )
            inside = inside & from_there
        return Answer(yes=now.that(inside).people, known=now.people)

    def next_flip(self, scope: Scope) -> Sql | None:
        moving = flips(scope)
        if self.operator == "in":
            return moving
        buyers = sql("SELECT o.customer_id, MIN(o.placed_at) AS t ? GROUP BY 1", orders(scope).text)
        daily = tomorrow_of(scope, buyers)
        return union(each for each in (moving, daily) if each is not None)

    def _tests(self, alias: str, before: str) -> Iterator[Sql]:
        """One of the levels of each axis; `r3` is level 3."""
        yield YES
        for axis in AXES:
            levels: tuple[str, ...] = getattr(self, f"{before}{axis}")
            if levels:
                yield either(sql(f"{alias}.{axis} = ?", int(each[1:])) for each in levels)
