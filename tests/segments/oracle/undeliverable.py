"""Whether the way to a person is closed."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, truth


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    if not oracle.has_address(person, asked["channel"]):
        return truth(asked, None)
    if asked["channel"] == "telegram":
        return truth(asked, oracle.people[person]["blocked_at"] is not None)
    tried = [
        row
        for row in oracle.within(oracle.rows("deliveries", person), "not_before", {})
        if row["channel"] == asked["channel"]
        and (row["status"] == "sent" or row["reason"] == "bounced")
    ]
    last = max(tried, key=lambda row: (row["not_before"], row["id"]), default=None)
    return truth(asked, last is not None and last["status"] == "failed")
