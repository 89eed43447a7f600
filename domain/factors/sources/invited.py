"""Those whom a person invited."""

from domain.segments.people import real_people
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """One row an invited person, as the inviter's."""
    return sql(
        "SELECT c.invited_by AS customer_id, c.id FROM customer c"
        " WHERE ? AND c.invited_by IS NOT NULL AND c.registered_at < ? AND ? AND ?",
        real_people(scope),
        scope.moment,
        scope.narrowed("c.invited_by"),
        scope.spanned("c.invited_by"),
    )
