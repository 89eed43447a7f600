"""The whole percent of the chosen parts of the card."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def filled(who: int) -> int:
        row = oracle.people[who]
        there = {
            **row,
            "telegram": row["telegram_id"],
            "birthday": row["birth_day"] and row["birth_month"],
        }
        return 100 * sum(bool(there[each]) for each in asked["parts"]) // len(asked["parts"])

    return number(asked, person, filled, oracle.real)
