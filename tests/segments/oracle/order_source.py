"""Channels of orders."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, things
from tests.segments.orders import order_has_word, words_of_orders
from tests.segments.world import Row


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return things(asked, words_of_orders(oracle, person, asked, "source"))


def of_order(oracle: Oracle, order: Row, asked: Json) -> bool:
    return order_has_word(oracle, order, asked, "source")


def of_line(oracle: Oracle, order: Row, line: Row, asked: Json) -> bool:
    return of_order(oracle, order, asked)
