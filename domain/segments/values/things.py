"""SET: what can be asked of the many things a person has or bought."""

import dataclasses
from typing import Any

from domain.core.errors import BadValueError
from domain.core.params import choice, number, optional_number, pick
from domain.segments.condition import Answer, Condition
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, Value, either, every, listed, sql

SET = ("any_of", "all_of", "none_of", "exactly", "size", "empty", "not_empty")
BOUGHT = ("any_of", "all_of", "none_of")
LISTED = ("any_of", "all_of", "none_of", "exactly")
SIZED = ("size",)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Kept:
    """Rows that say who has what. `units` are added up where a quantity is asked for."""

    rows: Rows
    thing: str
    units: str = "1"


@dataclasses.dataclass(frozen=True, kw_only=True)
class ThingsCondition(Condition):
    """The person's set against a list: any of it, all of it, none of it, exactly it; or its size.

    Who has nothing has none of the list: sets are always known.
    """

    operator: str = choice(*SET, default="any_of")
    things: tuple[Any, ...] = pick("tag", only=("operator", LISTED))
    least: int = number(1, maximum=10_000, only=("operator", SIZED))
    most: int | None = optional_number(maximum=10_000, only=("operator", SIZED))

    def kept(self, scope: Scope) -> Kept:
        """Where the things are."""
        raise NotImplementedError

    def among(self, scope: Scope, thing: str, things: tuple[Value, ...]) -> Sql:
        """Whether a row's thing is one of these."""
        return sql(f"({thing} IN (?))", listed(things))

    @property
    def each(self) -> int:
        """How many units of a thing make it one the person has."""
        return 1

    def check(self) -> None:
        super().check()
        if self.operator in LISTED and not self.things:
            raise BadValueError(reason="missing", limit="things")
        if self.operator in SIZED and self.most is not None and self.most < self.least:
            raise BadValueError(reason="upside-down", limit="most")

    def next_flip(self, scope: Scope) -> Sql | None:
        return self.kept(scope).rows.flips() if self.is_clock else None

    def answer(self, scope: Scope) -> Answer:
        return Answer(yes=self._yes(scope))

    def _yes(self, scope: Scope) -> Sql:  # noqa: PLR0911 - one for each operator
        kept = self.kept(scope)
        match self.operator:
            case "all_of":
                return every(self._has(scope, kept, thing) for thing in self.things)
            case "none_of":
                return ~self._has_any(scope, kept)
            case "exactly":
                others = kept.rows.that(~self.among(scope, kept.thing, self.things)).people
                return every(self._has(scope, kept, thing) for thing in self.things) & ~others
            case "size":
                return self._sized(kept)
            case "empty":
                return ~kept.rows.people
            case "not_empty":
                return kept.rows.people
            case _:
                return self._has_any(scope, kept)

    def _has_any(self, scope: Scope, kept: Kept) -> Sql:
        if self.each == 1:
            return self._has(scope, kept, *self.things)
        return either(self._has(scope, kept, thing) for thing in self.things)

    def _has(self, scope: Scope, kept: Kept, *things: Value) -> Sql:
        rows = kept.rows.that(self.among(scope, kept.thing, things))
        if self.each == 1:
            return rows.people
        return rows.having(sql(f"SUM({kept.units}) >= ?", self.each))

    def _sized(self, kept: Kept) -> Sql:
        size = f"COUNT(DISTINCT {kept.thing})"
        upper = Sql("") if self.most is None else sql(f" AND {size} <= ?", self.most)
        if self.least > 0:
            return kept.rows.having(sql(f"{size} >= ??", self.least, upper))
        if self.most is None:
            return every(())
        return ~kept.rows.having(sql(f"{size} > ?", self.most))
