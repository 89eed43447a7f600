"""The last thing a person did of themselves."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, moment
from tests.segments.views import OF_PROGRAMS


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    seen = [
        row["happened_at"]
        for row in oracle.rows("events", person)
        if row["happened_at"] < oracle.now
        and row["source"] in ("bot", "app", "web")
        and row["name"] not in OF_PROGRAMS
    ]
    return moment(asked, max(seen, default=None), oracle.now, oracle.zone)
