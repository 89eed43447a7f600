"""Whether a person has a subscription."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, choices, pick
from domain.segments.condition import Answer, Group
from domain.segments.flips import Flip, flips_of, union
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql
from domain.segments.subscriptions import status, subscriptions
from domain.segments.values.truth import SURE, TruthCondition

SUBSCRIPTION = ("active", "paused", "ended")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Subscribed(TruthCondition):
    """A subscription in any of the states, to any plan or to one of those named."""

    group: ClassVar[Group] = "loyalty"
    reads: ClassVar[frozenset[str]] = frozenset({"subscription"})

    operator: str = choice(*SURE, default="true")
    states: tuple[str, ...] = choices(*SUBSCRIPTION, default=("active",))
    plans: tuple[Any, ...] = pick("plan")

    def check(self) -> None:
        super().check()
        if not self.states:
            raise BadValueError(reason="missing", limit="states")

    @property
    def is_clock(self) -> bool:
        return True

    def truth(self, scope: Scope) -> Answer:
        there = sql(f"{status(scope)} IN (?)", listed(self.states))
        return Answer(yes=subscriptions(scope, self.plans).that(there).people)

    def next_flip(self, scope: Scope) -> Sql | None:
        begun = subscriptions(scope, self.plans)
        ending = begun.that(Sql("u.ends_at IS NOT NULL")).text
        ends = sql("SELECT u.customer_id, u.ends_at AS t ?", ending)
        coming = begun.flips()
        own = flips_of(scope, ends, Flip(after=0))
        return own if coming is None else union((own, coming))
