"""Whether a person is with the bot."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, choices
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.words import LISTED, TextColumn, WordsCondition

STATUSES = ("active", "never", "blocked", "deactivated", "kicked")


@dataclasses.dataclass(frozen=True, kw_only=True)
class BotStatus(WordsCondition):
    """Never started, active, or gone in one of three ways."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    is_common: ClassVar[bool] = True

    operator: str = choice(*LISTED, default="in")
    things: tuple[str, ...] = choices(*STATUSES, only=("operator", LISTED))
    piece: str = ""
    or_empty: bool = False

    def spoken(self, scope: Scope) -> TextColumn:
        return TextColumn("c.status")
