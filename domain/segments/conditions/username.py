"""Who has a name of their own in Telegram, with an @."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import choice
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.words import TextColumn, WordsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class Username(WordsCondition):
    """Whether it is there, as it was seen last."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    operator: str = choice("not_empty", "empty", default="not_empty")
    things: tuple[Any, ...] = ()
    piece: str = ""
    or_empty: bool = False

    def spoken(self, scope: Scope) -> TextColumn:
        return TextColumn("c.username")
