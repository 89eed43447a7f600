"""Marketing messages delivered in the window."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def got(each: int) -> int | None:
        sent = [row for row in oracle.rows("deliveries", each) if row["status"] == "sent"]
        rows = oracle.within(sent, "sent_at", asked)
        return sum(row["kind"] == "marketing" for row in rows) or None

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, got, oracle.real) is True
    return number(asked, person, lambda each: got(each) or 0, oracle.real)
