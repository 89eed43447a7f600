"""Stars paid and not given back."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def paid(who: int) -> int | None:
        rows = oracle.within(oracle.rows("invoice_payments", who), "paid_at", asked)
        stars = [
            row["amount"] for row in rows if row["currency"] == "XTR" and row["refund"] != "done"
        ]
        return sum(stars) if stars else None

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, paid, oracle.real) is True
    return number(asked, person, lambda who: paid(who) or 0, oracle.real)
