"""The largest number of the fields named."""

from decimal import Decimal, InvalidOperation

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def largest(who: int) -> Decimal | None:
        rows = [row for row in oracle.rows("own_fields", who) if row["name"] in asked["names"]]
        numbers = [_number(row["value"]) for row in rows]
        return max((each for each in numbers if each is not None), default=None)

    return number(asked, person, largest, oracle.real)


def _number(said: str) -> Decimal | None:
    try:
        return Decimal(said.replace(",", "."))
    except InvalidOperation:
        return None
