"""What score a person gave: NPS and other questions answered by a number."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.surveys import SurveyCondition
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class SurveyScore(SurveyCondition, MaybeNumberCondition):
    """The score of the last answer that has one; unknown for who gave none.

    By NPS who gives 9 or 10 recommends the shop, and who gives 6 or less advises against it.
    """

    group: ClassVar[Group] = "feedback"
    reads: ClassVar[frozenset[str]] = frozenset({"survey"})
    is_common: ClassVar[bool] = True

    value: int = limit(9)

    def held(self, scope: Scope) -> Grouped:
        scored = self.answers(scope).that(Sql("q.score IS NOT NULL"))
        last = scored.pick("last", "q.id", score="q.score")
        return Grouped(rows=last, term="MAX(r.score)")
