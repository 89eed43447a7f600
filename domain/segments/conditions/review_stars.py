"""How many stars a person gives."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.reviews import ReviewsCondition
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class ReviewStars(ReviewsCondition, MaybeNumberCondition):
    """The mean of the stars, not rounded; unknown for who left no review."""

    group: ClassVar[Group] = "feedback"
    reads: ClassVar[frozenset[str]] = frozenset({"review"})

    value: int = limit(4)

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=self.reviews(scope), term="SUM(w.stars)", per="COUNT(*)")
