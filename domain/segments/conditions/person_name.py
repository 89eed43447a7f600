"""What a person is called."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.facts import folded
from domain.segments.scope import Scope
from domain.segments.typed_words import TypedWordsCondition
from domain.segments.values.words import TextColumn

CALLED = (
    "(CASE WHEN c.name_folded <> '' THEN c.name_folded ELSE COALESCE("
    f"(SELECT {folded('p.name')} FROM person p WHERE p.telegram_id = c.telegram_id), '') END)"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class PersonName(TypedWordsCondition):
    """The name of the card; where there is none, the one shown in Telegram."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    def spoken(self, scope: Scope) -> TextColumn:
        return TextColumn(CALLED)
