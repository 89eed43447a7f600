"""How long a person had the pages before their eyes."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.facts import events, told
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit
from domain.segments.window import Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class TimeInApp(Windowed, NumberCondition):
    """Minutes, counted only while a page was visible."""

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset({"event:visible_time"})

    value: int = limit(10)

    def held(self, scope: Scope) -> Grouped:
        seconds = told("seconds")
        seen = events(scope, "visible_time", where=Sql(f"({seconds} > 0)"), window=self.window)
        return Grouped(rows=seen, term=f"SUM({seconds})", per="60", default=0)
