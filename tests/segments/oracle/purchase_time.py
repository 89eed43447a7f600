"""The commonest hour or day of the week, of equal ones the earliest."""

from collections import Counter

from tests.segments.judging import Oracle
from tests.segments.operators import WEEKDAYS, Json, Kleene


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    placed = [order["placed_at"].astimezone(oracle.zone) for order in oracle.orders(person, asked)]
    if not placed:
        return None
    is_day = asked["part"] == "day_of_week"
    times = Counter(each.weekday() if is_day else each.hour for each in placed)
    usual: int = min(times, key=lambda part: (-times[part], part))
    if is_day:
        return WEEKDAYS[usual] in asked["weekdays"]
    first, last = int(asked["hour_from"]), int(asked["hour_to"])
    return first <= usual <= last if first <= last else usual >= first or usual <= last
