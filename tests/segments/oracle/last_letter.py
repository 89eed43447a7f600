"""The last letter of the person's own that is written by now."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, moment


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    own = [row for row in oracle.rows("letters", person) if row["staff_id"] is None]
    written = [row["written_at"] for row in own if row["written_at"] < oracle.now]
    return moment(asked, max(written, default=None), oracle.now, oracle.zone)
