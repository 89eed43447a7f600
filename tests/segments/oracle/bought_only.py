"""Nothing but these goods."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, truth
from tests.segments.orders import goods_of


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    lines = oracle.lines(person, asked)
    wanted = set(
        asked[{"product": "products", "category": "categories"}.get(asked["by"], "brands")]
    )
    only = all(goods_of(oracle, line["product_id"], asked["by"]) & wanted for line in lines)
    return truth(asked, only if lines else None)
