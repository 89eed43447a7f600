"""Tags that stand, or that were put on in the window."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, things


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    tags = oracle.rows("tags", person)
    limit = asked["hours"] if asked["period"] == "hours" else asked["days"]
    if limit is not None or asked["period"] == "dates":
        tags = oracle.within(tags, "added_at", asked)
    return things(asked, {row["tag"] for row in tags})
