"""Whether a person pressed a button of the bot."""

import dataclasses
from typing import ClassVar

from domain.core.names import fold
from domain.core.params import text
from domain.segments.condition import Group
from domain.segments.facts import events, folded, reading, said
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, sql
from domain.segments.values.deed import DeedCondition

PRESSED = "bot_button"


@dataclasses.dataclass(frozen=True, kw_only=True)
class ButtonPressed(DeedCondition):
    """Presses since the shop notes them, of a button by what is written on it or its key; or any.

    What was written counts as the person saw it, whatever the letters.
    """

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = reading(PRESSED)

    button: str = text(maximum=80)

    def deeds(self, scope: Scope) -> Rows:
        label, key = fold(self.button), self.button.strip()
        named = (
            sql(f"({folded(said('label'))} = ? OR {said('button')} = ?)", label, key)
            if label
            else YES
        )
        return events(scope, PRESSED, where=named, window=self.window)
