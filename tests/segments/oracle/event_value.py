"""What one property of the events comes to."""

from fractions import Fraction
from typing import Any

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def told(each: int) -> list[Any]:
        rows = [
            row
            for row in oracle.within(oracle.rows("events", each), "happened_at", asked)
            if row["name"] in asked["names"]
        ]
        ordered = sorted(rows, key=lambda row: (row["happened_at"], row["id"]))
        return [row["properties"].get(asked["fields"][0]) for row in ordered]

    def value(each: int) -> Fraction | None:
        numbers = [Fraction(held) for held in told(each) if type(held) in {int, float}]
        return _measured(asked["measure"], numbers) if numbers else None

    def different(each: int) -> int | None:
        return len({str(held) for held in told(each) if type(held) in {str, int, float}}) or None

    if asked["measure"] != "distinct":
        return number(asked, person, value, oracle.real)
    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, different, oracle.real) is True
    return number(asked, person, lambda each: different(each) or 0, oracle.real)


def _measured(measure: str, numbers: list[Fraction]) -> Fraction:
    return {
        "sum": sum(numbers, Fraction()),
        "average": sum(numbers, Fraction()) / len(numbers),
        "smallest": min(numbers),
        "largest": max(numbers),
        "first": numbers[0],
        "last": numbers[-1],
    }[measure]
