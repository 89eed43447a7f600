"""Full years today."""

from datetime import date

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def age(who: int) -> int | None:
        row = oracle.people[who]
        if row["birth_year"] is None:
            return None
        years: int = oracle.today.year - row["birth_year"]
        return years if birthday_in(oracle.today.year, row) <= oracle.today else years - 1

    return number(asked, person, age, oracle.real)


def birthday_in(year: int, row: Json) -> date:
    """The birthday of a year; of 29 February the 28th where there is none."""
    try:
        return date(year, row["birth_month"], row["birth_day"])
    except ValueError:
        return date(year, 2, 28)
