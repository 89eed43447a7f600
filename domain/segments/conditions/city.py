"""Where a person lives."""

import dataclasses
from typing import ClassVar

from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.words import LISTED, TextColumn, WordsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class City(WordsCondition):
    """The city, compared folded; unknown when it is not filled in."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    is_common: ClassVar[bool] = True

    things: tuple[str, ...] = pick("city", only=("operator", LISTED))

    def spoken(self, scope: Scope) -> TextColumn:
        return TextColumn("c.city_folded")
