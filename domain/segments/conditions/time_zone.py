"""By which clock a person lives."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.words import LISTED, TextColumn, WordsCondition

SOURCES = ("whatever", "set", "city", "inferred")


@dataclasses.dataclass(frozen=True, kw_only=True)
class TimeZone(WordsCondition):
    """The zone, however it is known, or only where it is known in one way."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    operator: str = choice(*LISTED, "empty", "not_empty", default="in")
    things: tuple[str, ...] = pick("time_zone", only=("operator", LISTED))
    piece: str = ""
    zone_source: str = choice(*SOURCES, default="whatever")

    def spoken(self, scope: Scope) -> TextColumn:
        if self.zone_source == "whatever":
            return TextColumn("c.time_zone")
        return TextColumn(
            f"(CASE WHEN c.zone_source = '{self.zone_source}' THEN c.time_zone ELSE '' END)"
        )
