"""Pieces of all lines."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, is_inside, number
from tests.segments.world import Row


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def units(each: int) -> int | None:
        return sum(line["quantity"] for line in oracle.lines(each, asked)) or None

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, units, oracle.real) is True
    return number(asked, person, lambda each: units(each) or 0, oracle.real)


def of_order(oracle: Oracle, order: Row, asked: Json) -> bool:
    lines = [row for row in oracle.world.rows("lines") if row["order_id"] == order["id"]]
    return _of(oracle, order, sum(line["quantity"] for line in lines), asked)


def of_line(oracle: Oracle, order: Row, line: Row, asked: Json) -> bool:
    return _of(oracle, order, line["quantity"], asked)


def _of(oracle: Oracle, order: Row, units: int, asked: Json) -> bool:
    inside = is_inside(asked, order["placed_at"], oracle.now, oracle.zone)
    return inside and number(asked, 0, lambda _: units, ()) is True
