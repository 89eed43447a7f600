"""Brands as they are spelled."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene
from tests.segments.orders import bought, of_line_like, of_order_like
from tests.segments.world import Row


def _meant(oracle: Oracle, line: Row) -> set[str]:
    return {oracle.by_id("products")[line["product_id"]]["brand"]} - {""}


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return bought(oracle, person, asked, _meant)


def of_order(oracle: Oracle, order: Row, asked: Json) -> bool:
    return of_order_like(oracle, order, asked, _meant)


def of_line(oracle: Oracle, order: Row, line: Row, asked: Json) -> bool:
    return of_line_like(oracle, order, line, asked, _meant)
