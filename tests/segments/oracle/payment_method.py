"""Methods of payments that succeeded."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, things


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    paid = [
        row
        for row in oracle.within(oracle.rows("payments", person), "made_at", asked)
        if row["status"] == "succeeded" and row["method"]
    ]
    ordered = sorted(paid, key=lambda row: (row["made_at"], row["id"]))
    edge = {"last": ordered[-1:], "first": ordered[:1]}.get(asked["which"], ordered)
    return things(asked, {row["method"] for row in edge})
