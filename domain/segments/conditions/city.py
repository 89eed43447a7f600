"""Where a person lives."""

import dataclasses
from typing import ClassVar

from domain.core.names import fold
from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.values.words import LISTED, WordsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class City(WordsCondition):
    """The city, compared folded; unknown when it is not filled in."""

    group: ClassVar[Group] = "profile"
    column: ClassVar[str] = "c.city_folded"

    things: tuple[str, ...] = pick("city", only=("operator", LISTED))

    def folded(self, piece: str) -> str:
        return fold(piece)
