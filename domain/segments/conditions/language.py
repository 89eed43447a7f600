"""Which language a person is spoken to in."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.words import LISTED, TextColumn, WordsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class Language(WordsCondition):
    """The language of Telegram, or the one chosen instead."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    operator: str = choice(*LISTED, "empty", "not_empty", default="in")
    things: tuple[str, ...] = pick("language", only=("operator", LISTED))
    piece: str = ""

    def spoken(self, scope: Scope) -> TextColumn:
        return TextColumn("c.language")
