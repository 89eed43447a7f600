"""Things that happened one after another, as rows for conditions, alias `s`."""

from collections.abc import Sequence

from domain.segments.facts import events
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import NO, YES, Sql, listed, sql
from domain.segments.window import Window

Names = Sequence[str]
# What came strictly before a row: of one moment nobody knows what was first.
BEFORE = (
    "OVER (PARTITION BY w.customer_id ORDER BY w.happened_at"
    " RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)"
)
# The latest beginning is the nearest one, and the least likely to have anything between.
STEP = (
    "SELECT y.id, y.customer_id, y.happened_at, y.name, CASE WHEN y.name IN (?)"
    " AND y.began IS NOT NULL AND ? AND (y.stopped IS NULL OR y.stopped <= y.began)"
    " THEN 1 ELSE 0 END AS hit FROM (SELECT w.id, w.customer_id, w.happened_at, w.name,"
    f" MAX(CASE WHEN w.hit = 1 THEN w.happened_at END) {BEFORE} AS began,"
    f" MAX(CASE WHEN ? THEN w.happened_at END) {BEFORE} AS stopped FROM (?) AS w) AS y"
)


def sequences(
    scope: Scope, steps: Sequence[Names], window: Window, *, gap: int | None, without: Names
) -> Rows:
    """The last steps of whole sequences that ended in the window.

    `gap` ms at most lie between one step and the next, and nothing of `without`.
    """
    first, *others = steps
    told = events(scope, *dict.fromkeys(name for each in (*steps, without) for name in each))
    stops = sql("w.name IN (?)", listed(tuple(without))) if without else NO
    near = YES if gap is None else sql("(y.happened_at - y.began <= ?)", gap)
    found = sql(
        "SELECT e.id, e.customer_id, e.happened_at, e.name,"
        " CASE WHEN e.name IN (?) THEN 1 ELSE 0 END AS hit FROM event e WHERE ? AND ?",
        listed(tuple(first)),
        told.where,
        scope.narrowed("e.customer_id"),
    )
    for names in others:
        found = sql(STEP, listed(tuple(names)), near, stops, found)
    return Rows(
        scope=scope,
        source=sql("(?) AS s", found),
        where=Sql("s.hit = 1"),
        customer="s.customer_id",
        moment="s.happened_at",
        window=window,
    )
