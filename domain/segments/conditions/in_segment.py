"""Whether a person is in another segment or a list, came into it lately, or left it."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.kept_people import stays_in, words
from domain.segments.scope import Scope
from domain.segments.values.stay import StayCondition, Stays


@dataclasses.dataclass(frozen=True, kw_only=True)
class InSegment(StayCondition):
    """Any of the segments, as their people are kept; who is in none is not in these."""

    group: ClassVar[Group] = "models"
    reads: ClassVar[frozenset[str]] = frozenset({"segment"})

    segments: tuple[Any, ...] = pick("segment")

    def check(self) -> None:
        super().check()
        if not self.segments:
            raise BadValueError(reason="missing", limit="segments")

    def reading(self) -> frozenset[str]:
        return words(self.segments)

    def stays(self, scope: Scope) -> Stays:
        return stays_in(scope, self.segments)
