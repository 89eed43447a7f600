"""Points spent in the window."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def spent(each: int) -> int | None:
        rows = oracle.within(oracle.rows("loyalty_movements", each), "happened_at", asked)
        found = [row for row in rows if (row["account"], row["kind"]) == ("points", "spend")]
        return -sum(row["amount"] for row in found) if found else None

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, spent, oracle.real) is True
    return number(asked, person, lambda each: spent(each) or 0, oracle.real)
