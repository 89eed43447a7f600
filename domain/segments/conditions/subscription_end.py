"""When a person's subscription ends."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.subscriptions import subscriptions
from domain.segments.values.held import Grouped
from domain.segments.values.moment import DATE, MomentCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class SubscriptionEnd(MomentCondition):
    """The last end of the subscriptions, past or to come; empty where one goes on without an end.

    It is empty, too, for who never subscribed.
    """

    group: ClassVar[Group] = "loyalty"
    reads: ClassVar[frozenset[str]] = frozenset({"subscription"})

    operator: str = choice(*DATE, default="in_next")
    plans: tuple[Any, ...] = pick("plan")

    def held(self, scope: Scope) -> Grouped:
        rows = subscriptions(scope, self.plans)
        told = rows.that(Sql("(u.status <> 'ended' OR u.ends_at IS NOT NULL)"))
        return Grouped(rows=told, term="MAX(u.ends_at)", present="COUNT(*) = COUNT(u.ends_at)")
