"""What several oracles know of visits."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, things


def word_of_visits(oracle: Oracle, person: int, asked: Json, column: str) -> bool:
    """The words kept on visits, on the last or the first that has one, against the list."""
    told = [
        row
        for row in oracle.within(oracle.rows("bookings", person), "starts_at", asked)
        if row[column] and (not asked["visit_states"] or row["status"] in asked["visit_states"])
    ]
    ordered = sorted(told, key=lambda row: (row["starts_at"], row["id"]))
    edge = {"last": ordered[-1:], "first": ordered[:1]}.get(asked["which"], ordered)
    return things(asked, {row[column] for row in edge})
