"""What people did of themselves in the bot, in the Mini App and on the site."""

from domain.segments.activity import activity
from domain.segments.facts import said, told
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def _only(name: str, term: str) -> str:
    """JSON is looked into only where it matters."""
    return f"CASE WHEN e.name = '{name}' THEN {term} END"


def _marked(mark: str) -> str:
    return f"COALESCE(CAST(e.properties -> '{mark}' AS TEXT), '') = 'true'"


# A page reports one or the other.
NAME = "CASE WHEN e.name = 'view_search_results' THEN 'search' ELSE e.name END"
FOUND = f"CASE WHEN {NAME} = 'search' AND {told('results')} = 0 THEN 1 ELSE 0 END"
ANGRY = (
    f"CASE WHEN e.name = 'tap' AND ({_marked('is_rage')} OR {_marked('is_dead')}) THEN 1 ELSE 0 END"
)
# Whole milliseconds add up to the same on both engines.
SEEN = _only("visible_time", f"CAST(ROUND({told('seconds')} * 1000) AS BIGINT)")


def rows(scope: Scope) -> Sql:
    """One event a row: `item` viewed, `vain` for a search that found nothing, `seen` in ms."""
    return sql(
        f"SELECT e.customer_id, {NAME} AS name, e.happened_at,"
        f" {_only('view_item', said('item_id'))} AS item, {FOUND} AS vain, {ANGRY} AS angry,"
        f" {SEEN} AS seen ?",
        activity(scope).text,
    )
