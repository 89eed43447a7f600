"""How much of the usual gap is over, in percent."""

from datetime import datetime, timedelta
from statistics import median

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number
from tests.segments.orders import gaps


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def percent(each: int) -> int | None:
        orders = oracle.orders(each, {})
        usual = int(median(gaps(orders))) if len(orders) > 1 else 0
        if not usual:
            return None
        newest: datetime = max(order["placed_at"] for order in orders)
        silent = oracle.now - newest
        return 100 * (silent // timedelta(milliseconds=1)) // usual

    return number(asked, person, percent, oracle.real)
