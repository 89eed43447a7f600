"""How many came by the person's invitation; who brought nobody is not ranked."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    came = oracle.within([oracle.people[each] for each in oracle.real], "registered_at", asked)
    fit = [
        row["invited_by"]
        for row in came
        if row["status"] != "never" and (not asked["with_order"] or oracle.orders(row["id"], {}))
    ]
    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, lambda each: fit.count(each) or None, oracle.real) is True
    return number(asked, person, fit.count, oracle.real)
