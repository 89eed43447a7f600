"""Values of an attribute on anything bought."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, is_inside, words
from tests.segments.orders import small
from tests.segments.world import Row, Rows


def _values(oracle: Oracle, lines: Rows, asked: Json) -> list[str]:
    products = {line["product_id"] for line in lines}
    return [
        row["value_folded"]
        for row in oracle.world.rows("attributes")
        if row["product_id"] in products and row["name_folded"] in asked["names"]
    ]


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return words(asked, _values(oracle, oracle.lines(person, asked), asked), small)


def of_order(oracle: Oracle, order: Row, asked: Json) -> bool:
    lines = [row for row in oracle.world.rows("lines") if row["order_id"] == order["id"]]
    return _of(oracle, order, lines, asked)


def of_line(oracle: Oracle, order: Row, line: Row, asked: Json) -> bool:
    return _of(oracle, order, [line], asked)


def _of(oracle: Oracle, order: Row, lines: Rows, asked: Json) -> bool:
    inside = is_inside(asked, order["placed_at"], oracle.now, oracle.zone)
    return inside and words(asked, _values(oracle, lines, asked), small) is True
