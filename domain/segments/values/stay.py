"""REL: being in something from a moment to another: a segment, a chain, a tier, a subscription."""

import dataclasses

from domain.core.params import choice, number
from domain.segments.condition import Answer, Condition
from domain.segments.flips import Flip, flips_of, union
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.window import LONGEST_DAYS, Window

REL = ("in", "not_in", "entered_in_last", "left_in_last", "stayed_at_least")
IN_DAYS = ("entered_in_last", "left_in_last", "stayed_at_least")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Stays:
    """Rows that say who was in from `entered` to `left`, which is NULL while they are in."""

    rows: Rows
    entered: str
    left: str

    def now(self, scope: Scope) -> Rows:
        """Those in at this moment; half-open."""
        return self.rows.that(
            sql(
                f"{self.entered} <= ? AND ({self.left} IS NULL OR {self.left} > ?)",
                scope.moment,
                scope.moment,
            )
        )

    def moments(self, column: str) -> Sql:
        """`SELECT ... AS customer_id, ... AS t`."""
        known = self.rows.that(Sql(f"{column} IS NOT NULL"))
        return sql(f"SELECT {known.customer} AS customer_id, {column} AS t ?", known.text)


@dataclasses.dataclass(frozen=True, kw_only=True)
class StayCondition(Condition):
    """In it now, not in it, came or went in the last days, or in it for so many days already.

    Known of everybody: who has no row was never in.
    """

    operator: str = choice(*REL, default="in")
    days: int = number(30, minimum=1, maximum=LONGEST_DAYS, unit="days", only=("operator", IN_DAYS))

    def stays(self, scope: Scope) -> Stays:
        """Where the stays are."""
        raise NotImplementedError

    @property
    def is_clock(self) -> bool:
        return self.operator in IN_DAYS

    def next_flip(self, scope: Scope) -> Sql | None:
        stays = self.stays(scope)
        entered, left = stays.moments(stays.entered), stays.moments(stays.left)
        passing = (Flip(after=0), Flip())
        match self.operator:
            case "entered_in_last":
                return flips_of(scope, entered, *passing, Flip(days=self.days + 1))
            case "left_in_last":
                return flips_of(scope, left, *passing, Flip(days=self.days + 1))
            case "stayed_at_least":
                known = flips_of(scope, entered, *passing, Flip(days=self.days))
                return union((known, flips_of(scope, left, *passing)))
            case _:
                return None

    def answer(self, scope: Scope) -> Answer:
        stays = self.stays(scope)
        window = Window(days=self.days)
        match self.operator:
            case "not_in":
                return Answer(yes=~stays.now(scope).people)
            case "entered_in_last":
                return Answer(yes=stays.rows.that(window.test(scope, stays.entered)).people)
            case "left_in_last":
                known = stays.rows.that(Sql(f"{stays.left} IS NOT NULL"))
                return Answer(yes=known.that(window.test(scope, stays.left)).people)
            case "stayed_at_least":
                since = sql(f"{stays.entered} < ?", scope.days_back(self.days - 1))
                return Answer(yes=stays.now(scope).that(since).people)
            case _:
                return Answer(yes=stays.now(scope).people)
