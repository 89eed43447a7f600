"""The last end of the subscriptions."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, moment


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    begun = [
        row
        for row in oracle.rows("subscriptions", person)
        if row["started_at"] < oracle.now and (not asked["plans"] or row["plan"] in asked["plans"])
    ]
    goes_on = any(row["ends_at"] is None and row["status"] != "ended" for row in begun)
    ends = [row["ends_at"] for row in begun if row["ends_at"] is not None]
    last = None if goes_on else max(ends, default=None)
    return moment(asked, last, oracle.now, oracle.zone)
