"""Whether a person went up or down in the tiers of the loyalty programme."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, sql
from domain.segments.tiers import changes
from domain.segments.values.deed import DeedCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class TierChanged(DeedCondition):
    """From one tier to a higher or a lower one; the first tier of a person is no change."""

    group: ClassVar[Group] = "loyalty"
    reads: ClassVar[frozenset[str]] = frozenset({"tier"})

    direction: str = choice("up", "down", "either", default="up")

    def deeds(self, scope: Scope) -> Rows:
        ways = {"up": Sql("h.rank > h.before"), "down": Sql("h.rank < h.before")}
        return Rows(
            scope=scope,
            source=sql("(?) AS h", changes(scope)),
            where=ways.get(self.direction, YES),
            customer="h.customer_id",
            moment="h.since",
            window=self.window,
        )
