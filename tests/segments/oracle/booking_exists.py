"""Bookings in the states, by the day of booking or of the visit."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    column = "booked_at" if asked["counted_by"] == "booked_on" else "starts_at"
    found = [
        row
        for row in oracle.within(oracle.rows("bookings", person), column, asked)
        if (not asked["visit_states"] or row["status"] in asked["visit_states"])
        and (not asked["services"] or row["service_folded"] in asked["services"])
    ]
    return deed(asked, len(found))
