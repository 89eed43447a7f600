"""Categories, with all that is below them."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene
from tests.segments.orders import bought, categories_above, of_line_like, of_order_like
from tests.segments.world import Row


def _meant(oracle: Oracle, line: Row) -> set[int]:
    return categories_above(oracle, line["product_id"])


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return bought(oracle, person, asked, _meant)


def of_order(oracle: Oracle, order: Row, asked: Json) -> bool:
    return of_order_like(oracle, order, asked, _meant)


def of_line(oracle: Oracle, order: Row, line: Row, asked: Json) -> bool:
    return of_line_like(oracle, order, line, asked, _meant)
