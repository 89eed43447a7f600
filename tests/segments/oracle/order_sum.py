"""Money, net of refunds; of those who never paid nor got any back nobody is ranked."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def money(each: int) -> int | None:
        rows = oracle.money(each, asked)
        return sum(rows) if rows else None

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, money, oracle.real) is True
    return number(asked, person, lambda each: money(each) or 0, oracle.real)
