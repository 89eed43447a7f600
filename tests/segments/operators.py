"""What the operators mean, on plain values: the oracle's own, nothing of the SQL is in it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

Json = dict[str, Any]
Kleene = bool | None


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """The date on the wall of the shop at an instant."""
    return pd.Timestamp(moment).to_pydatetime().astimezone(zone).date()


def number(asked: Json, person: int, value: Callable[[int], Any], ranked: set[int]) -> Kleene:
    """The operators of numbers over a function of the person."""
    mine = value(person)
    operator, limit, upper = asked["operator"], asked["value"], asked.get("upper")
    if operator in ("empty", "not_empty"):
        return bool((mine is None) == (operator == "empty"))
    if mine is None:
        negative = operator in ("ne", "not_between") and asked.get("or_empty", False)
        return True if negative else None
    if operator in ("top_n", "top_pct"):
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
    recent = mine >= today - timedelta(days=asked["days"]) and when < now
    return {
        "in_last": recent,
        "not_in_last": not recent,
        "more_than_ago": mine < today - timedelta(days=asked["days"]),
        "in_last_exact": timedelta(0) < now - when <= timedelta(hours=asked["hours"]),
        "is_today": mine == today,
        "on": mine == first,
        "before": first is not None and mine < first,
        "after": first is not None and mine > first,
        "between": first is not None and last is not None and first <= mine <= last,
    }[operator]


def things(asked: Json, mine: set[Any]) -> bool:
    """The operators of sets."""
    wanted = set(asked["things"])
    return {
        "any_of": bool(mine & wanted),
        "all_of": wanted <= mine,
        "none_of": not mine & wanted,
        "exactly": mine == wanted,
        "empty": not mine,
        "not_empty": bool(mine),
    }[asked["operator"]]


def words(asked: Json, mine: str, piece: str) -> Kleene:
    """The operators of texts."""
    operator = asked["operator"]
    if operator in ("empty", "not_empty"):
        return bool((not mine) == (operator == "empty"))
    if not mine:
        return True if operator in ("nin", "not_contains") and asked["or_empty"] else None
    return {
        "in": mine in asked["things"],
        "nin": mine not in asked["things"],
        "starts": mine.startswith(piece),
        "ends": mine.endswith(piece),
        "contains": piece in mine,
        "not_contains": piece not in mine,
    }[operator]
