"""Codes on orders, by themselves or by their campaign."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, things
from tests.segments.orders import order_has_word, words_of_orders
from tests.segments.world import Row


def _asked(oracle: Oracle, asked: Json) -> Json:
    """Campaigns as the codes they gave out."""
    if asked["by"] == "code":
        return asked
    given = [
        row["code"]
        for row in oracle.world.rows("promo_codes")
        if row["campaign_id"] in asked["campaigns"]
    ]
    return {**asked, "things": given}


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return things(_asked(oracle, asked), words_of_orders(oracle, person, asked, "promo_code"))


def of_order(oracle: Oracle, order: Row, asked: Json) -> bool:
    return order_has_word(oracle, order, _asked(oracle, asked), "promo_code")


def of_line(oracle: Oracle, order: Row, line: Row, asked: Json) -> bool:
    return of_order(oracle, order, asked)
