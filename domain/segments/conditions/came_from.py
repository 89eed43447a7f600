"""By which link a person came."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.words import LISTED, TextColumn, WordsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class CameFrom(WordsCondition):
    """The code of the first link to the bot, case matters; unknown for who came by none."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    is_common: ClassVar[bool] = True

    operator: str = choice("in", "nin", "starts", "empty", "not_empty", default="in")
    things: tuple[str, ...] = pick("code", only=("operator", LISTED))

    def spoken(self, scope: Scope) -> TextColumn:
        return TextColumn("c.came_from")

    def folded(self, piece: str) -> str:
        return piece
