"""Sets: what can be asked of the many things a person has or bought."""

import dataclasses
from typing import Any

from domain.core.errors import BadValueError
from domain.core.params import choice, pick
from domain.segments.condition import Answer, Condition
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value, either, every, sql

BOUGHT = ("any_of", "all_of", "none_of")
HAD = (*BOUGHT, "exactly", "empty", "not_empty")
LISTED = ("any_of", "all_of", "none_of", "exactly")


@dataclasses.dataclass(frozen=True, kw_only=True)
class ThingsCondition(Condition):
    """The person's set against a list: any of it, all of it, none of it, exactly it.

    Who has nothing has none of the list: sets are always known.
    """

    operator: str = choice(*BOUGHT, default="any_of")
    things: tuple[Any, ...] = pick("tag", only=("operator", LISTED))

    def having(self, scope: Scope, things: tuple[Value, ...]) -> Sql:
        """`SELECT customer_id ...` of those who have at least one of the things."""
        raise NotImplementedError

    def having_others(self, scope: Scope, things: tuple[Value, ...]) -> Sql:
        """`SELECT customer_id ...` of those who have something besides the things."""
        raise NotImplementedError

    def check(self) -> None:
        if self.operator in LISTED and not self.things:
            raise BadValueError(reason="missing", limit="things")

    def answer(self, scope: Scope) -> Answer:
        return Answer(yes=self._yes(scope))

    def _yes(self, scope: Scope) -> Sql:
        match self.operator:
            case "all_of":
                return every(self._has(scope, thing) for thing in self.things)
            case "none_of":
                return ~self._has(scope, *self.things)
            case "exactly":
                others = sql("c.id IN (?)", self.having_others(scope, self.things))
                return every(self._has(scope, thing) for thing in self.things) & ~others
            case "empty":
                return ~sql("c.id IN (?)", self.having_others(scope, ()))
            case "not_empty":
                return sql("c.id IN (?)", self.having_others(scope, ()))
            case _:
                return self._has(scope, *self.things)

    def _has(self, scope: Scope, *things: Value) -> Sql:
        return either((sql("c.id IN (?)", self.having(scope, things)),))
