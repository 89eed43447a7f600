"""What a person chose when asked."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.surveys import SurveyCondition
from domain.segments.values.things import LISTED, SET, Kept, ThingsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class SurveyChoice(SurveyCondition, ThingsCondition):
    """The choices of the last answer, of the first or of all that have one."""

    group: ClassVar[Group] = "feedback"
    reads: ClassVar[frozenset[str]] = frozenset({"survey"})

    operator: str = choice(*SET, default="any_of")
    things: tuple[Any, ...] = pick("survey_choice", only=("operator", LISTED))
    which: str = choice("any", "last", "first", default="last")

    def kept(self, scope: Scope) -> Kept:
        told = self.answers(scope).that(Sql("q.choice_folded <> ''"))
        if self.which == "any":
            return Kept(rows=told, thing="q.choice_folded")
        edge = told.pick(
            "last" if self.which == "last" else "first", "q.id", word="q.choice_folded"
        )
        return Kept(rows=edge, thing="r.word")
