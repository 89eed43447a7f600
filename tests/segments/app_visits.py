"""Visits of the Mini App as several oracles know them."""

from tests.segments.judging import Oracle
from tests.segments.world import Row, Rows


def visits(oracle: Oracle, person: int) -> Rows:
    """The visits begun by now, the oldest first; sites have others."""
    begun = [
        row
        for row in oracle.rows("events", person)
        if row["name"] == "visit_start"
        and row.get("source") == "app"
        and row["happened_at"] < oracle.now
    ]
    return sorted(begun, key=_order)


def _order(row: Row) -> tuple[object, ...]:
    return row["happened_at"], row["id"]
