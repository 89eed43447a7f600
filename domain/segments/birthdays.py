"""Birthdays as days of the year, and the local days on which what is told by them changes."""

from datetime import timedelta
from typing import Final

from domain.core.instant import to_milliseconds
from domain.core.period import day_start
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.calendar import month_days

# Month * 100 + day, as `month_days` says it.
DAY: Final = "(c.birth_month * 100 + c.birth_day)"
TOLD: Final = Sql("(c.birth_month IS NOT NULL AND c.birth_day IS NOT NULL)")
WHOLE: Final = TOLD & Sql("(c.birth_year IS NOT NULL)")
YEAR: Final = 366


def turns(scope: Scope, shift: int) -> Sql:
    """The next local day that stands `shift` days after the birthday; before it with a minus."""
    today = scope.now.astimezone(scope.zone).date()
    first: dict[int, int] = {}
    for ahead in range(1, YEAR + 2):
        day = today + timedelta(days=ahead)
        for each in month_days((day - timedelta(days=shift),)):
            first.setdefault(each, to_milliseconds(day_start(day, scope.zone)))
    table = ", ".join(f"({each}, {begins})" for each, begins in sorted(first.items()))
    return sql(
        "SELECT c.id AS customer_id, days.column2 AS flips_at FROM customer c"
        f" JOIN (VALUES {table}) AS days ON days.column1 = {DAY} WHERE c.shop_id = ? AND ? AND ?",
        scope.shop_id,
        TOLD,
        scope.narrowed("c.id"),
    )
