"""Whether something happened that was reported: any event of the shop's dictionary."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, pick, text
from domain.segments import event_names, wall
from domain.segments.condition import Group
from domain.segments.facts import events, is_said, reading
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES
from domain.segments.values.deed import DeedCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class DidEvent(DeedCondition):
    """Any of the events, so many times or on so many days; only those with a property, if named.

    A property is compared as a text, letter by letter.
    """

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset()

    names: tuple[Any, ...] = pick(event_names.EVENT)
    unit: str = choice("times", "days", default="times", only=("operator", ("did",)))
    properties: tuple[Any, ...] = pick(event_names.PROPERTY)
    property_value: str = text(maximum=100)

    def check(self) -> None:
        super().check()
        if not self.names:
            raise BadValueError(reason="missing", limit="names")
        if bool(self.properties) != bool(self.property_value):
            raise BadValueError(
                reason="missing", limit="property_value" if self.properties else "properties"
            )

    def reading(self) -> frozenset[str]:
        return reading(*self.names)

    def deeds(self, scope: Scope) -> Rows:
        has = is_said(self.properties, self.property_value) if self.properties else YES
        return events(scope, *self.names, where=has, window=self.window)

    def counted_in(self, scope: Scope) -> str:
        if self.unit == "times":
            return "*"
        return f"DISTINCT {wall.local_day('e.happened_at', scope.zone, scope.now)}"
