"""When an answer may change with time alone: statements giving (customer_id, flips_at).

An early flip is harmless, asking again costs one look; a late one would be a lie. Moments that are
over are left out by whoever asks.
"""

import dataclasses
from collections.abc import Iterable

from domain.segments import wall
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

HOUR = 3_600_000


@dataclasses.dataclass(frozen=True, kw_only=True)
class Flip:
    """What comes after a moment `t`: the start of the local day `days` later, or `after` ms."""

    days: int | None = None
    after: int = 1


def flips_of(scope: Scope, moments: Sql, *flips: Flip) -> Sql:
    """For `SELECT ... AS customer_id, ... AS t` all the flips of each row."""
    return union(_flip(scope, moments, each) for each in flips)


def tomorrow_of(scope: Scope, moments: Sql) -> Sql:
    """The end of today, for what is told by the day of the year."""
    return sql(
        f"SELECT customer_id, {scope.days_back(-1)} AS flips_at FROM (?) AS moments", moments
    )


def union(statements: Iterable[Sql]) -> Sql:
    """Flips of several kinds as one statement."""
    parts = tuple(statements)
    return Sql(
        " UNION ALL ".join(part.text for part in parts),
        tuple(value for part in parts for value in part.values),
    )


def for_everybody(scope: Scope, flips: Sql) -> Sql:
    """The first flip of anybody as everybody's own: of those who are ranked one pushes another."""
    return sql(
        "SELECT c.id AS customer_id, first.flips_at FROM customer c CROSS JOIN ("
        "SELECT MIN(flips_at) AS flips_at FROM (?) AS flips WHERE flips_at > ?) AS first"
        " WHERE c.shop_id = ? AND ?",
        flips,
        scope.moment,
        scope.shop_id,
        scope.narrowed("c.id"),
    )


def soonest(scope: Scope, flips: Sql) -> Sql:
    """The first flip of each person after now."""
    return sql(
        "SELECT customer_id, MIN(flips_at) AS flips_at FROM (?) AS flips WHERE flips_at > ?"
        " GROUP BY customer_id",
        flips,
        scope.moment,
    )


def _flip(scope: Scope, moments: Sql, flip: Flip) -> Sql:
    if flip.days is None:
        return sql(f"SELECT customer_id, t + {flip.after} AS flips_at FROM (?) AS moments", moments)
    day = wall.local_day("t", scope.zone, scope.now)
    begins = wall.to_moment("d", scope.zone, scope.now)
    return sql(
        f"SELECT customer_id, {begins} AS flips_at FROM ("
        f"SELECT customer_id, ({day} + {flip.days}) * {wall.DAY} AS d FROM (?) AS moments) AS days",
        moments,
    )
