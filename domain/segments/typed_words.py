"""Texts nobody picks from a list, there are as many as people: typed, with commas between."""

import dataclasses
import re
from typing import Any

from domain.core.errors import BadValueError
from domain.core.params import text
from domain.segments.condition import Answer
from domain.segments.values.words import LISTED, Spoken, WordsCondition

BETWEEN = re.compile(r"[,;\n]")
LONGEST_LIST = 2_000


@dataclasses.dataclass(frozen=True, kw_only=True)
class TypedWordsCondition(WordsCondition):
    """A name, a phone, an address; the list is one line."""

    things: Any = text(  # noqa: RUF009 - the declaration of a field
        maximum=LONGEST_LIST, only=("operator", LISTED)
    )

    @property
    def listed(self) -> tuple[str, ...]:
        """The words of the line as the column keeps them."""
        words = (self.folded(each) for each in BETWEEN.split(self.things or ""))
        return tuple(dict.fromkeys(each for each in words if each))

    def check(self) -> None:
        super().check()
        if self.operator in LISTED and not self.listed:
            raise BadValueError(reason="missing", limit="things")

    def answered(self, spoken: Spoken) -> Answer:
        named = dataclasses.replace(self, things=self.listed)
        return super(TypedWordsCondition, named).answered(spoken)
