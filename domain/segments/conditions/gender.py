"""Whether a person is a man or a woman."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, choices
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.words import LISTED, TextColumn, WordsCondition

GENDERS = ("f", "m")
SOURCES = ("whatever", "given", "predicted")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Gender(WordsCondition):
    """The gender, whoever told it, or only the one given or only the one predicted."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    is_common: ClassVar[bool] = True

    operator: str = choice(*LISTED, "empty", "not_empty", default="in")
    things: tuple[str, ...] = choices(*GENDERS, only=("operator", LISTED))
    piece: str = ""
    gender_source: str = choice(*SOURCES, default="whatever")

    def spoken(self, scope: Scope) -> TextColumn:
        if self.gender_source == "whatever":
            return TextColumn("c.gender")
        return TextColumn(
            f"(CASE WHEN c.gender_source = '{self.gender_source}' THEN c.gender ELSE '' END)"
        )
