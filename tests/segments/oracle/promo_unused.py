"""Codes of the person that still work."""

from datetime import timedelta

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed
from tests.segments.world import Row


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    given = oracle.within(oracle.rows("promo_codes", person), "issued_at", asked)
    orders = oracle.rows("orders", person)
    spent = {row["promo_code"] for row in orders if row["status"] != "cancelled"}
    left = [row for row in given if row["code"] not in spent]
    return deed(asked, sum(_works(oracle, row, asked["ends_within"]) for row in left))


def _works(oracle: Oracle, row: Row, days: int | None) -> bool:
    end = row["valid_until"]
    if row["used_at"] is not None or (end is not None and end <= oracle.now):
        return False
    if days is None:
        return True
    return end is not None and oracle.day(end) <= oracle.today + timedelta(days=days)
