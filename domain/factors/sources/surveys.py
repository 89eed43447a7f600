"""Scores people gave in surveys."""

from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """Answers with a number."""
    return sql(
        "SELECT q.customer_id, q.score FROM survey_answer q WHERE q.shop_id = ?"
        " AND q.score IS NOT NULL AND q.answered_at < ? AND ?",
        scope.shop_id,
        scope.moment,
        scope.narrowed("q.customer_id"),
    )
