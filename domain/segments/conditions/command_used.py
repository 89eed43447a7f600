"""Whether a person sent the bot a command."""

import dataclasses
from typing import ClassVar

from domain.core.params import text
from domain.segments.condition import Group
from domain.segments.facts import events, reading, said
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, sql
from domain.segments.values.deed import DeedCondition

USED = "bot_command"


@dataclasses.dataclass(frozen=True, kw_only=True)
class CommandUsed(DeedCondition):
    """Commands sent since the shop notes them: the one named, with or without its slash, or any."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = reading(USED)

    command: str = text(maximum=32)

    def deeds(self, scope: Scope) -> Rows:
        name = self.command.strip().removeprefix("/").casefold()
        named = sql(f"({said('command')} = ?)", name) if name else YES
        return events(scope, USED, where=named, window=self.window)
