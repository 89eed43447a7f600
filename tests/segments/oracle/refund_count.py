"""How often money was given back."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def given_back(each: int) -> int | None:
        rows = [
            row
            for row in oracle.within(oracle.rows("refunds", each), "refunded_at", asked)
            if not asked["reasons"] or row["reason"] in asked["reasons"]
        ]
        return len(rows) if rows else None

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, given_back, oracle.real) is True
    return number(asked, person, lambda each: given_back(each) or 0, oracle.real)
