"""What people do of themselves, in the bot, in the Mini App or on the site; and visits made of it.

What the shop's programs report of a person, and that the bot was blocked, is nobody's visit.
"""

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, listed, sql
from domain.segments.window import EVER, Window

GAP = 30 * 60_000
VISITED = ("app", "web")
OWN = ("bot", *VISITED)
NOT_DONE = ("bot_blocked", "channel_left")
# A visit begins with what came half an hour or more after the thing before it.
BEGINNINGS = (
    "(SELECT v.customer_id, v.happened_at FROM (SELECT e.customer_id, e.happened_at,"
    " LAG(e.happened_at) OVER (PARTITION BY e.customer_id ORDER BY e.happened_at) AS before"
    " FROM event e WHERE e.shop_id = ? AND e.source IN (?) AND ? AND ?) AS v"
    " WHERE v.before IS NULL OR v.happened_at - v.before >= ?) AS s"
)


def activity(scope: Scope) -> Rows:
    """Anything a person did, alias `e`."""
    return Rows(
        scope=scope,
        source=Sql("event e"),
        where=sql(
            "e.shop_id = ? AND e.source IN (?) AND e.name NOT IN (?)",
            scope.shop_id,
            listed(OWN),
            listed(NOT_DONE),
        ),
        customer="e.customer_id",
        moment="e.happened_at",
    )


def visits(scope: Scope, window: Window = EVER) -> Rows:
    """Visits to the Mini App or the site that began in the window, alias `s`."""
    begins = window.begins(scope)
    # What came before the window tells only whether its first visit began in it.
    near = YES if begins is None else sql("e.happened_at >= ?", begins - GAP)
    source = sql(
        BEGINNINGS,
        scope.shop_id,
        listed(VISITED),
        near,
        scope.narrowed("e.customer_id"),
        GAP,
    )
    return Rows(
        scope=scope,
        source=source,
        customer="s.customer_id",
        moment="s.happened_at",
        window=window,
    )
