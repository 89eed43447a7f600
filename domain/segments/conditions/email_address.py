"""A person's e-mail address."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.typed_words import TypedWordsCondition
from domain.segments.values.words import TextColumn


@dataclasses.dataclass(frozen=True, kw_only=True)
class EmailAddress(TypedWordsCondition):
    """The address in small letters; `ends` with @example.com asks for the domain."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    def spoken(self, scope: Scope) -> TextColumn:
        return TextColumn("c.email")

    def folded(self, piece: str) -> str:
        return piece.strip().casefold()
