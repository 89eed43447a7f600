"""How often a person tapped in anger, or on what does nothing."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, text
from domain.segments.condition import Group
from domain.segments.facts import events, said
from domain.segments.scope import Scope
from domain.segments.sql import Sql, either, sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit
from domain.segments.window import Windowed

MARKS = {"rage": ("is_rage",), "dead": ("is_dead",), "rage_or_dead": ("is_rage", "is_dead")}


@dataclasses.dataclass(frozen=True, kw_only=True)
class AngryTaps(Windowed, NumberCondition):
    """Taps marked by the page: many in a row on one place, or without any effect."""

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset({"event:tap"})

    value: int = limit(3)
    taps: str = choice(*MARKS, default="rage_or_dead")
    on_screen: str = text(maximum=100)

    def held(self, scope: Scope) -> Grouped:
        marked = either(
            Sql(f"(COALESCE(CAST(e.properties -> '{mark}' AS TEXT), '') = 'true')")
            for mark in MARKS[self.taps]
        )
        if self.on_screen:
            marked &= sql(f"({said('screen')} = ?)", self.on_screen)
        taps = events(scope, "tap", where=marked, window=self.window)
        return Grouped(rows=taps, term="COUNT(*)", default=0)
