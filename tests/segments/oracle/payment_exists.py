"""Payments that succeeded, of an amount and a method."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    least, most = asked["amount_from"], asked["amount_to"]
    paid = [
        row
        for row in oracle.within(oracle.rows("payments", person), "made_at", asked)
        if row["status"] == "succeeded"
        and (least is None or row["amount"] >= least)
        and (most is None or row["amount"] <= most)
        and (not asked["methods"] or row["method"] in asked["methods"])
    ]
    return deed(asked, len(paid))
