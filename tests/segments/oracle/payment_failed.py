"""Failed attempts after which nothing was paid in time."""

from datetime import timedelta

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    rows = oracle.rows("payments", person)
    patience = timedelta(minutes=asked["minutes"])
    paid = [row["made_at"] for row in rows if row["status"] == "succeeded"]
    lost = 0
    for row in oracle.within(rows, "made_at", asked):
        end = row["made_at"] + patience
        is_saved = any(row["made_at"] <= each <= end for each in paid)
        lost += row["status"] == "failed" and end <= oracle.now and not is_saved
    return deed(asked, lost)
