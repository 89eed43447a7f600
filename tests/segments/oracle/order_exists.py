"""Orders with these fields, so many of them."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed, is_inside
from tests.segments.orders import fits
from tests.segments.world import Row


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return deed(asked, sum(fits(order, asked) for order in oracle.orders(person, asked)))


def of_order(oracle: Oracle, order: Row, asked: Json) -> bool:
    has = fits(order, asked) == (asked["operator"] == "did")
    return has and is_inside(asked, order["placed_at"], oracle.now, oracle.zone)


def of_line(oracle: Oracle, order: Row, line: Row, asked: Json) -> bool:
    return of_order(oracle, order, asked)
