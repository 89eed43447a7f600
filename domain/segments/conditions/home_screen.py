"""Who keeps the Mini App on the screen of their phone."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Answer, Group
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.truth import TruthCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class HomeScreen(TruthCondition):
    """What the app reported last; unknown until it has."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    def truth(self, scope: Scope) -> Answer:
        known = Sql("(c.has_home_screen IS NOT NULL)")
        return Answer(yes=known & Sql("c.has_home_screen"), known=known)
