"""What is known of the person."""

from domain.segments import wall
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """The local `day` of the first contact, addresses that reach the person, what is filled in."""
    day = wall.local_day("c.registered_at", scope.zone, scope.now)
    known = ("name", "phone", "email", "city", "gender")
    filled = " + ".join(f"CASE WHEN c.{column} <> '' THEN 1 ELSE 0 END" for column in known)
    return sql(
        f"SELECT c.id AS customer_id, {day} AS day,"
        " CASE WHEN c.telegram_id IS NOT NULL AND c.blocked_at IS NULL THEN 1 ELSE 0 END"
        " + CASE WHEN c.email <> '' THEN 1 ELSE 0 END + CASE WHEN c.phone <> '' THEN 1 ELSE 0 END"
        f" AS channels, {filled} + CASE WHEN c.birth_month IS NOT NULL THEN 1 ELSE 0 END AS filled"
        " FROM customer c WHERE c.shop_id = ? AND c.registered_at < ? AND ?",
        scope.shop_id,
        scope.moment,
        scope.narrowed("c.id"),
    )
