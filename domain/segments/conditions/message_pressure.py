"""How many marketing messages a person got."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.deliveries import delivered
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit
from domain.segments.window import Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class MessagePressure(Windowed, NumberCondition):
    """Marketing messages delivered in the window, in all channels; zero without one."""

    group: ClassVar[Group] = "messages"
    reads: ClassVar[frozenset[str]] = frozenset({"delivery"})
    is_common: ClassVar[bool] = True

    value: int = limit(3)

    def held(self, scope: Scope) -> Grouped:
        marketing = delivered(scope, self.window).that(Sql("d.kind = 'marketing'"))
        return Grouped(rows=marketing, term="COUNT(*)", default=0)
