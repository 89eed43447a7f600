"""A date in a field of the shop's own."""

import dataclasses
from typing import Any, ClassVar, Final

from domain.core.errors import BadValueError
from domain.core.params import choice, pick
from domain.segments import wall
from domain.segments.condition import Group
from domain.segments.own_fields import own_fields
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.held import Grouped
from domain.segments.values.moment import DATE, MomentCondition

# Without the sign that stands for a value in a statement.
DOTTED: Final = "^[0-9]{2}[.][0-9]{2}[.][0-9]{4}$"
DASHED: Final = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
SHAPES: Final = {
    DOTTED: ((7, 4), (4, 2), (1, 2)),
    DASHED: ((1, 4), (6, 2), (9, 2)),
}
TEXT: Final = "f.value_folded"
# The days since 1970 of a date with a year that begins in March, so that 29 February is its last.
SINCE: Final = 719_468
LENGTH: Final = (
    "(CASE WHEN m IN (4, 6, 9, 11) THEN 30 WHEN m <> 2 THEN 31"
    " WHEN y % 4 = 0 AND (y % 100 <> 0 OR y % 400 = 0) THEN 29 ELSE 28 END)"
)
NUMBER: Final = (
    "(365 * b + b / 4 - b / 100 + b / 400"
    f" + (153 * (CASE WHEN m > 2 THEN m - 3 ELSE m + 9 END) + 2) / 5 + d - 1 - {SINCE})"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class OwnFieldDate(MomentCondition):
    """A day as 31.12.2026 or 2026-12-31, the latest of several fields; anything else is no date.

    Years from 1000 on: what is written with fewer digits is a mistake.
    """

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    operator: str = choice(*DATE, default="in_next")
    names: tuple[Any, ...] = pick("field")

    def check(self) -> None:
        super().check()
        if not self.names:
            raise BadValueError(reason="missing", limit="names")

    def held(self, scope: Scope) -> Grouped:
        begins = wall.to_moment("n.begins", scope.zone, scope.now)
        days = sql(
            f"(SELECT customer_id, {begins} AS t FROM (SELECT customer_id,"
            f" {NUMBER} * {wall.DAY} AS begins FROM (SELECT customer_id, y, m, d,"
            " CASE WHEN m > 2 THEN y ELSE y - 1 END AS b FROM (?) AS written"
            f" WHERE y >= 1000 AND m BETWEEN 1 AND 12 AND d BETWEEN 1 AND {LENGTH}"
            ") AS dates) AS n) AS t",
            self._written(scope),
        )
        rows = Rows(scope=scope, source=days, customer="t.customer_id")
        return Grouped(rows=rows, term="MAX(t.t)")

    def _written(self, scope: Scope) -> Sql:
        """Years, months and days as numbers, of what looks like a date."""
        kept = own_fields(scope, self.names)
        shapes = [self._of_shape(kept, shape, places) for shape, places in SHAPES.items()]
        return sql("? UNION ALL ?", *shapes)

    def _of_shape(self, kept: Rows, shape: str, places: tuple[tuple[int, int], ...]) -> Sql:
        # Looked at once more in each: an engine may cast before it leaves rows out.
        named = ", ".join(
            f"CASE WHEN regexp_like({TEXT}, ?)"
            f" THEN CAST(SUBSTR({TEXT}, {start}, {size}) AS BIGINT) END AS {name}"
            for (start, size), name in zip(places, "ymd", strict=True)
        )
        there = kept.that(sql(f"regexp_like({TEXT}, ?)", shape))
        return sql(f"SELECT f.customer_id, {named} ?", *[shape] * len(places), there.text)
