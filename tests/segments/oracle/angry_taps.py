"""Taps the page marked."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number
from tests.segments.views import done

MARKS = {"rage": {"is_rage"}, "dead": {"is_dead"}, "rage_or_dead": {"is_rage", "is_dead"}}


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def taps(each: int) -> int:
        told = [row["properties"] for row in done(oracle, each, asked, "tap")]
        return sum(
            any(held.get(mark) is True for mark in MARKS[asked["taps"]])
            and asked["on_screen"] in ("", held.get("screen"))
            for held in told
        )

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, lambda each: taps(each) or None, oracle.real) is True
    return number(asked, person, taps, oracle.real)
