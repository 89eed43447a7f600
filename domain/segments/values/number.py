"""NUM: counts, money, percents. The twelve operators and the conditions that use them."""

import dataclasses
import operator as python
from collections.abc import Callable
from typing import Literal

from domain.core.errors import BadValueError
from domain.core.params import choice, flag, number, optional_number, stored
from domain.segments import borders
from domain.segments.borders import Rank
from domain.segments.condition import Answer, Condition
from domain.segments.flips import for_everybody
from domain.segments.people import real_people
from domain.segments.scope import Scope
from domain.segments.sql import NO, Sql, sql
from domain.segments.values.held import Held

# What a number that is always there can be asked, and what one that may be empty can.
ALWAYS = ("gte", "lte", "eq", "ne", "gt", "lt", "between", "not_between", "top_n", "top_pct")
NUM = (*ALWAYS, "empty", "not_empty")
RANGES = ("between", "not_between")
RANKS = ("top_n", "top_pct")
EMPTINESS = ("empty", "not_empty")
VALUED = tuple(name for name in NUM if name not in EMPTINESS)
SUMS = tuple(name for name in VALUED if name not in RANKS)
NEGATIVE = ("ne", "not_between")
# Of what grows with time in everybody at once: nobody is ranked by it.
UNRANKED = tuple(name for name in NUM if name not in RANKS)
MONEY = 100_000_000_000
PERCENTS = 100

Sign = Literal["=", "<>", "<", "<=", ">", ">="]
SIGNS: dict[str, tuple[Sign, Callable[[int, int], bool]]] = {
    "eq": ("=", python.eq),
    "ne": ("<>", python.ne),
    "lt": ("<", python.lt),
    "lte": ("<=", python.le),
    "gt": (">", python.gt),
    "gte": (">=", python.ge),
}


def limit(default: int, *, unit: str = "count", maximum: int = 0) -> int:
    """Declare `value` with the unit of the condition; money may be any amount, percents 0-100."""
    return number(default, maximum=maximum or _most(unit), unit=unit, only=("operator", SUMS))


def upper_limit(*, unit: str = "count", maximum: int = 0) -> int | None:
    """Declare `upper` with the unit of the condition."""
    return optional_number(maximum=maximum or _most(unit), unit=unit, only=("operator", RANGES))


def _most(unit: str) -> int:
    return {"money": MONEY, "percent": PERCENTS}.get(unit, 1_000_000)


@dataclasses.dataclass(frozen=True, kw_only=True)
class NumberCondition(Condition):
    """A number everybody has against one or two limits; `between` includes both."""

    operator: str = choice(*ALWAYS, default="gte")
    value: int = limit(1)
    upper: int | None = upper_limit()
    rank: int = number(10, minimum=1, maximum=1_000_000, only=("operator", RANKS))
    or_empty: bool = False

    def held(self, scope: Scope) -> Held:
        """Where the number is."""
        raise NotImplementedError

    def check(self) -> None:
        super().check()
        if self.operator in RANGES and self.upper is None:
            raise BadValueError(reason="missing", limit="upper")
        if self.operator in RANGES and self.upper is not None and self.upper < self.value:
            raise BadValueError(reason="upside-down", limit="upper")
        if self.operator == "top_pct" and self.rank > PERCENTS:
            raise BadValueError(reason="too-large", limit=str(PERCENTS))

    @property
    def is_relative(self) -> bool:
        return self.operator in RANKS

    def next_flip(self, scope: Scope) -> Sql | None:
        if not self.is_clock:
            return None
        if not self.is_relative:
            return self.held(scope).flips()
        flips = self.held(scope.everybody()).flips()
        return None if flips is None else for_everybody(scope, flips)

    def answer(self, scope: Scope) -> Answer:
        rank = self.place(scope)
        if rank is not None:
            return self._ranked(scope, rank)
        held = self.held(scope)
        known = held.known()
        if self.operator == "not_empty":
            return Answer(yes=known or ~NO)
        if self.operator == "empty":
            return Answer(yes=~known if known else NO)
        test = self._test(held)
        if known is None:
            return Answer(yes=self._passing(held, test))
        if self.or_empty and self.operator in NEGATIVE:
            return Answer(yes=held.where(test) | ~known)
        return Answer(yes=held.where(test), known=known, failing=held.where(~test))

    def test(self, held: Held) -> Sql:
        """The operator on a number, where it stands."""
        return self._test(held)

    def _passing(self, held: Held, test: Sql) -> Sql:
        if held.default is not None and self._takes(held.default):
            return ~held.where(~test)
        return held.where(test)

    def _test(self, held: Held) -> Sql:
        upper = self.value if self.upper is None else self.upper
        match self.operator:
            case "between":
                return held.compare(">=", self.value) & held.compare("<=", upper)
            case "not_between":
                return held.compare("<", self.value) | held.compare(">", upper)
            case sign:
                return sql("(?)", held.compare(SIGNS[sign][0], self.value))

    def _takes(self, default: int) -> bool:
        upper = self.value if self.upper is None else self.upper
        match self.operator:
            case "between":
                return self.value <= default <= upper
            case "not_between":
                return not self.value <= default <= upper
            case sign:
                return SIGNS[sign][1](default, self.value)

    def place(self, scope: Scope) -> Rank | None:
        if self.operator not in RANKS:
            return None
        place = (
            sql("place <= ?", self.rank)
            if self.operator == "top_n"
            else sql(f"(place - 1) * {PERCENTS} < people * ?", self.rank)
        )
        return Rank(
            key=borders.key_of(stored(self.kind, self), scope),
            rows=self.held(scope.everybody()).ranks(real_people(scope), place),
        )

    def _ranked(self, scope: Scope, rank: Rank) -> Answer:
        """Of everybody who has a place; a few people are told by the border, where one is kept."""
        is_named = rank.name in scope.ranks
        rows = Sql(f"SELECT customer_id FROM {rank.name}") if is_named else _whose(rank.rows)
        yes = sql("c.id IN (?)", rows)
        if scope.people and not scope.is_aside:
            inside = real_people(scope) & self.held(scope).is_inside(rank.key, scope)
            yes = sql(
                "(CASE WHEN ? IS NULL THEN ? ELSE ? END)",
                borders.kept(rank.key, scope, "id"),
                yes,
                inside,
            )
        return Answer(yes=yes, known=self.held(scope).known())


def _whose(rows: Sql) -> Sql:
    return sql("SELECT customer_id FROM (?) AS inside", rows)


@dataclasses.dataclass(frozen=True, kw_only=True)
class MaybeNumberCondition(NumberCondition):
    """A number some people don't have: of them it is unknown, unless emptiness is asked for."""

    operator: str = choice(*NUM, default="gte")
    or_empty: bool = flag(only=("operator", NEGATIVE))
