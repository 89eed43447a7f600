"""How often a person came to the Mini App or the site."""

import dataclasses
from typing import ClassVar

from domain.segments.activity import visits
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit
from domain.segments.window import Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class VisitCount(Windowed, NumberCondition):
    """Visits that began in the window; half an hour of silence ends one."""

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset({"event"})
    is_common: ClassVar[bool] = True

    value: int = limit(3)

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=visits(scope, self.window), term="COUNT(*)", default=0)
