"""At which hour or on which day of the week a person usually buys."""

import dataclasses
from typing import ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, choices, number
from domain.segments import wall
from domain.segments.condition import Answer, Group
from domain.segments.purchases import OrdersCondition
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql
from domain.segments.values.moment import WEEKDAYS

LATEST = 23


@dataclasses.dataclass(frozen=True, kw_only=True)
class PurchaseTime(OrdersCondition):
    """The commonest local hour or day of the person's orders, of equal ones the earliest.

    Hours go over midnight: from 22 to 3. Unknown without an order.
    """

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})

    part: str = choice("hour_of_day", "day_of_week", default="hour_of_day")
    hour_from: int = number(18, maximum=LATEST, only=("part", ("hour_of_day",)))
    hour_to: int = number(22, maximum=LATEST, only=("part", ("hour_of_day",)))
    weekdays: tuple[str, ...] = choices(*WEEKDAYS, only=("part", ("day_of_week",)))

    def check(self) -> None:
        super().check()
        if self.part == "day_of_week" and not self.weekdays:
            raise BadValueError(reason="missing", limit="weekdays")

    def answer(self, scope: Scope) -> Answer:
        orders = self.orders(scope)
        usual = self._usual(scope, orders).that(sql("u.part IN (?)", listed(self._wanted())))
        return Answer(yes=usual.people, known=orders.people)

    def next_flip(self, scope: Scope) -> Sql | None:
        return self.orders(scope).flips() if self.is_clock else None

    def _wanted(self) -> tuple[int, ...]:
        if self.part == "day_of_week":
            return tuple(WEEKDAYS.index(day) + 1 for day in self.weekdays)
        hours = (self.hour_to - self.hour_from) % (LATEST + 1)
        return tuple((self.hour_from + n) % (LATEST + 1) for n in range(hours + 1))

    def _usual(self, scope: Scope, orders: Rows) -> Rows:
        cut = wall.weekday if self.part == "day_of_week" else wall.hour
        part = cut("o.placed_at", scope.zone, scope.now)
        source = sql(
            "(SELECT customer_id, part, ROW_NUMBER() OVER (PARTITION BY customer_id"
            " ORDER BY COUNT(*) DESC, part) AS place FROM ("
            f"SELECT o.customer_id, {part} AS part ?) AS parts GROUP BY customer_id, part) AS u",
            orders.text,
        )
        return Rows(
            scope=scope, source=source, customer="u.customer_id", where=Sql("(u.place = 1)")
        )
