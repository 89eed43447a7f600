"""Whether a person left a review."""

import dataclasses
from typing import ClassVar

from domain.core.errors import BadValueError
from domain.core.params import flag, optional_number
from domain.segments.condition import Group
from domain.segments.reviews import ReviewsCondition
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.deed import DeedCondition

STARS = 5


@dataclasses.dataclass(frozen=True, kw_only=True)
class ReviewWritten(ReviewsCondition, DeedCondition):
    """Reviews of any stars and products, or of those named; with a photo, if asked for."""

    group: ClassVar[Group] = "feedback"
    reads: ClassVar[frozenset[str]] = frozenset({"review"})
    is_common: ClassVar[bool] = True

    stars_from: int | None = optional_number(minimum=1, maximum=STARS)
    stars_to: int | None = optional_number(minimum=1, maximum=STARS)
    with_photo: bool = flag()

    def check(self) -> None:
        super().check()
        if self.stars_from is None or self.stars_to is None:
            return
        if self.stars_to < self.stars_from:
            raise BadValueError(reason="upside-down", limit="stars_to")

    def deeds(self, scope: Scope) -> Rows:
        found = self.reviews(scope)
        if self.stars_from is not None:
            found = found.that(sql("w.stars >= ?", self.stars_from))
        if self.stars_to is not None:
            found = found.that(sql("w.stars <= ?", self.stars_to))
        return found.that(Sql("w.has_photo")) if self.with_photo else found
