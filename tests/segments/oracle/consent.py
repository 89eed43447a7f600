"""The decision in force, made in the window and at the place named."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, truth
from tests.segments.world import Row

KEY = ("channel", "topic", "decided_at")


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    about = [
        row
        for row in oracle.rows("consents", person)
        if (row["channel"], row["topic"]) == (asked["channel"], asked["topic"])
    ]
    known = oracle.within(about, "decided_at", {})
    inside = oracle.within(about, "decided_at", asked)
    held = any(
        row["is_given"] == (asked["decision"] == "agreed") and _is_from(oracle, row, asked)
        for row in inside
    )
    return truth(asked, held if known else None)


def _is_from(oracle: Oracle, decision: Row, asked: Json) -> bool:
    if not asked["decided_in"]:
        return True
    proofs = oracle.rows("consent_records", decision["customer_id"])
    return any(
        row["source"] in asked["decided_in"] and all(row[each] == decision[each] for each in KEY)
        for row in proofs
    )
