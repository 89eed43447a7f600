"""Stays in segments as rows: of members since when, of the moves when each came and went."""

from collections.abc import Iterable

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql
from domain.segments.values.stay import Stays


def words(segments: Iterable[int]) -> frozenset[str]:
    """What a condition about these segments reads."""
    return frozenset(f"segment:{each}" for each in segments)


def stays_in(scope: Scope, segments: tuple[int, ...]) -> Stays:
    """Who is in has no end; a coming that is over ended at the beginning of time."""
    is_shown = "m.from_run <= k.run AND m.until_run > k.run"
    members = _rows(scope, segments, "segment_member", "m.since", "NULL", is_shown)
    came = _rows(
        scope, segments, "segment_move", "m.happened_at", "0", "m.run <= k.run AND m.is_entry"
    )
    left = _rows(
        scope,
        segments,
        "segment_move",
        "NULL",
        "m.happened_at",
        "m.run <= k.run AND NOT m.is_entry",
    )
    rows = Rows(
        scope=scope,
        source=sql("(? UNION ALL ? UNION ALL ?) AS s", members, came, left),
        customer="s.customer_id",
    )
    return Stays(rows=rows, entered="s.entered", left="s.gone")


def _rows(
    scope: Scope, segments: tuple[int, ...], table: str, entered: str, gone: str, which: str
) -> Sql:
    return sql(
        f"SELECT m.customer_id, CAST({entered} AS BIGINT) AS entered,"
        f" CAST({gone} AS BIGINT) AS gone"
        f" FROM {table} m JOIN segment_keeping k ON k.segment_id = m.segment_id"
        f" WHERE m.shop_id = ? AND m.segment_id IN (?) AND {which} AND ?",
        scope.shop_id,
        listed(segments),
        scope.narrowed("m.customer_id"),
    )
