"""The birthday among the days asked for."""

from datetime import date, timedelta

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    row = oracle.people[person]
    operator, is_told = asked["operator"], row["birth_day"] is not None
    if operator in ("empty", "not_empty"):
        return bool(is_told == (operator == "not_empty"))
    if operator in ("before", "after"):
        if row["birth_year"] is None:
            return None
        born = date(row["birth_year"], row["birth_month"], row["birth_day"])
        day = date.fromisoformat(asked["day"])
        return born < day if operator == "before" else born > day
    if not is_told:
        return None
    return any(_is_birthday(row, each) for each in _days(oracle, asked))


def _is_birthday(row: Json, day: date) -> bool:
    try:
        own = date(day.year, row["birth_month"], row["birth_day"])
    except ValueError:
        own = date(day.year, 2, 28)
    return own == day


def _days(oracle: Oracle, asked: Json) -> list[date]:
    match asked["operator"]:
        case "on":
            first = last = date.fromisoformat(asked["day"])
        case "between":
            first, last = date.fromisoformat(asked["day"]), date.fromisoformat(asked["until"])
        case "in_next":
            first, last = oracle.today, oracle.today + timedelta(days=asked["days"])
        case "in_last":
            first, last = oracle.today - timedelta(days=asked["days"]), oracle.today
        case "is_today":
            first = last = oracle.today
        case _:
            first = oracle.today - timedelta(days=asked["days_before"])
            last = oracle.today + timedelta(days=asked["days_after"])
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
