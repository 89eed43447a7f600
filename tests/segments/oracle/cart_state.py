"""The state of the one cart."""

from datetime import timedelta

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    if not oracle.rows("cart_lines", person):
        return bool(asked["state"] == "cart_empty")
    (cart,) = oracle.rows("carts", person)
    is_left = oracle.now - cart["updated_at"] >= timedelta(minutes=asked["idle_minutes"])
    answers: dict[str, bool] = {
        "cart_empty": False,
        "cart_checkout": cart["stage"] == "checkout",
        "cart_active": not is_left,
        "cart_abandoned": is_left,
    }
    return answers[asked["state"]]
