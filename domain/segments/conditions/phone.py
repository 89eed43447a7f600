"""A person's phone number."""

import dataclasses
from typing import ClassVar

from domain.audience.contacts import PUNCTUATION
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.typed_words import TypedWordsCondition
from domain.segments.values.words import TextColumn

# A whole number of the country with code 7 may be typed with 8 or without the plus.
WHOLE = 11
HOME = ("8", "7")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Phone(TypedWordsCondition):
    """The number as +79161234567; brackets, spaces and dashes may be typed."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    def spoken(self, scope: Scope) -> TextColumn:
        return TextColumn("c.phone")

    def folded(self, piece: str) -> str:
        number = PUNCTUATION.sub("", piece)
        is_home = len(number) == WHOLE and number.isdigit() and number.startswith(HOME)
        return f"+7{number[1:]}" if is_home else number
