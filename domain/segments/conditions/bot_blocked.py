"""When a person left the bot."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.held import Column
from domain.segments.values.moment import MomentCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class BotBlocked(MomentCondition):
    """The moment of the block that stands now; empty for those who can be written to."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    def held(self, scope: Scope) -> Column:
        return Column(term="c.blocked_at", present=Sql("(c.blocked_at IS NOT NULL)"))
