"""Premium as it was seen, not longer ago than asked."""

from datetime import timedelta

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, truth


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    row = oracle.people[person]
    seen, held = row["premium_seen_at"], row["is_premium"]
    if asked["seen_days"] is not None:
        oldest = oracle.today - timedelta(days=asked["seen_days"])
        held = held if seen is not None and oracle.day(seen) >= oldest else None
    return truth(asked, held)
