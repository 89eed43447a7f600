"""Answers to the shop's questions, as rows `q`."""

import dataclasses
from typing import Any

from domain.core.params import pick
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql
from domain.segments.window import Windowed


@dataclasses.dataclass(frozen=True, kw_only=True)
class SurveyCondition(Windowed):
    """The part of a condition that chooses the answers: when given, to which questions."""

    questions: tuple[Any, ...] = pick("survey_question")

    def answers(self, scope: Scope) -> Rows:
        """The answers looked at."""
        given = Rows(
            scope=scope,
            source=Sql("survey_answer q"),
            where=sql("q.shop_id = ?", scope.shop_id),
            customer="q.customer_id",
            moment="q.answered_at",
            window=self.window,
        )
        if not self.questions:
            return given
        return given.that(sql("q.question IN (?)", listed(self.questions)))
