"""What the operators mean, on plain values: the oracle's own, nothing of the SQL is in it."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

Json = dict[str, Any]
Kleene = bool | None
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """The date on the wall of the shop at an instant."""
    return moment.astimezone(zone).date()


def is_inside(asked: Json, when: datetime, now: datetime, zone: ZoneInfo) -> bool:
    """Whether a moment is in the window of a condition."""
    if when >= now:
        return False
    day, today = local_day(when, zone), local_day(now, zone)
    match asked.get("period", "days"):
        case "hours":
            hours = asked.get("hours")
            return hours is None or now - when <= timedelta(hours=hours)
        case "dates":
            first, last = map(date.fromisoformat, (asked["first_day"], asked["last_day"]))
            return first <= day <= last
        case _:
            days = asked.get("days")
            return days is None or day >= today - timedelta(days=days)


def number(
    asked: Json, person: int, value: Callable[[int], Any], everybody: Iterable[int]
) -> Kleene:
    """The operators of numbers over a function of the person; None is a number that is not there.

    `everybody` are those who are ranked, where they have a number.
    """
    mine = value(person)
    operator, limit, upper = asked["operator"], asked["value"], asked.get("upper")
    if operator in ("empty", "not_empty"):
        return bool((mine is None) == (operator == "empty"))
    if mine is None:
        negative = operator in ("ne", "not_between") and asked.get("or_empty", False)
        return True if negative else None
    if operator in ("top_n", "top_pct"):
        ranked = [each for each in everybody if value(each) is not None]
        order = sorted(ranked, key=lambda each: (-value(each), each))
        size = asked["rank"] if operator == "top_n" else -(-asked["rank"] * len(order) // 100)
        return person in order[:size]
    answers: dict[str, bool] = {
        "eq": mine == limit,
        "ne": mine != limit,
        "lt": mine < limit,
        "lte": mine <= limit,
        "gt": mine > limit,
        "gte": mine >= limit,
        "between": upper is not None and limit <= mine <= upper,
        "not_between": upper is not None and not limit <= mine <= upper,
    }
    return answers[operator]


def moment(asked: Json, when: datetime | None, now: datetime, zone: ZoneInfo) -> Kleene:
    """The operators of dates."""
    operator = asked["operator"]
    if operator in ("empty", "not_empty"):
        return bool((when is None) == (operator == "empty"))
    if when is None:
        return True if operator == "not_in_last" and asked.get("or_empty") else None
    mine, today = local_day(when, zone), local_day(now, zone)
    first = date.fromisoformat(asked["day"]) if asked["day"] else None
    last = date.fromisoformat(asked["until"]) if asked["until"] else None
    days = timedelta(days=asked["days"])
    recent = mine >= today - days and when < now
    around = range(-asked["days_before"], asked["days_after"] + 1)
    return {
        "in_last": recent,
        "not_in_last": not recent,
        "more_than_ago": mine < today - days,
        "in_last_exact": timedelta(0) < now - when <= timedelta(hours=asked["hours"]),
        "in_next": when >= now and mine <= today + days,
        "is_today": mine == today,
        "on": mine == first,
        "before": first is not None and mine < first,
        "after": first is not None and mine > first,
        "between": first is not None and last is not None and first <= mine <= last,
        "weekday_in": WEEKDAYS[mine.weekday()] in asked["weekdays"],
        "anniversary_in": any(is_anniversary(mine, today + timedelta(days=n)) for n in around),
    }[operator]


def is_anniversary(origin: date, day: date) -> bool:
    """Whether a later year's day is the anniversary; 29 February falls on the 28th."""
    if day.year <= origin.year:
        return False
    try:
        return origin.replace(year=day.year) == day
    except ValueError:
        return day == date(day.year, 2, 28)


def things(asked: Json, mine: set[Any]) -> bool:
    """The operators of sets."""
    wanted = set(asked["things"])
    least, most = asked.get("least", 1), asked.get("most")
    return {
        "any_of": bool(mine & wanted),
        "all_of": wanted <= mine,
        "none_of": not mine & wanted,
        "exactly": mine == wanted,
        "size": least <= len(mine) and (most is None or len(mine) <= most),
        "empty": not mine,
        "not_empty": bool(mine),
    }[asked["operator"]]


def words(asked: Json, mine: Iterable[str], fold: Callable[[str], str]) -> Kleene:
    """The operators of texts over all a person has; folded ones are given folded."""
    operator = asked["operator"]
    texts = {each for each in mine if each}
    if operator in ("empty", "not_empty"):
        return bool((not texts) == (operator == "empty"))
    opposite = {"nin": "in", "ne": "eq", "not_contains": "contains"}.get(operator)
    if not texts:
        return True if opposite and asked["or_empty"] else None
    passes = any(_is_like(asked, opposite or operator, each, fold) for each in texts)
    return not passes if opposite else passes


def _is_like(asked: Json, operator: str, text: str, fold: Callable[[str], str]) -> bool:
    piece = fold(asked["piece"])
    match operator:
        case "in":
            return text in asked["things"]
        case "eq":
            return text == piece
        case "starts":
            return text.startswith(piece)
        case "ends":
            return text.endswith(piece)
        case "contains":
            return piece in text
        case _:
            return re.search(piece, text) is not None


def deed(asked: Json, times: int) -> bool:
    """The operators of events over how often it was done in the window."""
    if asked["operator"] == "did_not":
        return times == 0
    return times >= asked["times"] and (asked["most"] is None or times <= asked["most"])


def stay(
    asked: Json, stays: list[tuple[datetime, datetime | None]], now: datetime, zone: ZoneInfo
) -> bool:
    """The operators of being in something, over (entered, left)."""
    today, days = local_day(now, zone), timedelta(days=asked["days"])
    inside = [entered for entered, left in stays if entered <= now and (left is None or left > now)]

    def is_recent(when: datetime | None) -> bool:
        return when is not None and when < now and local_day(when, zone) >= today - days

    return {
        "in": bool(inside),
        "not_in": not inside,
        "entered_in_last": any(is_recent(entered) for entered, _ in stays),
        "left_in_last": any(is_recent(left) for _, left in stays),
        "stayed_at_least": any(local_day(each, zone) <= today - days for each in inside),
    }[asked["operator"]]


def truth(asked: Json, held: Kleene) -> Kleene:
    """The operators of yes and no."""
    if asked["operator"] == "unknown":
        return held is None
    return None if held is None else held == (asked["operator"] == "true")
