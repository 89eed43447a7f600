"""Visits, told apart by half an hour without an event."""

from datetime import timedelta

import pandas as pd

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number

HALF_AN_HOUR = timedelta(minutes=30)


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def begun(each: int) -> int:
        moments = [
            row["happened_at"]
            for row in oracle.rows("events", each)
            if row["source"] in ("app", "web")
        ]
        ordered = pd.Series(sorted(moments), dtype="object")
        gaps = ordered.diff()
        begins = [
            {"at": when}
            for when, gap in zip(ordered, gaps, strict=True)
            if pd.isna(gap) or gap >= HALF_AN_HOUR
        ]
        return len(oracle.within(begins, "at", asked))

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, lambda each: begun(each) or None, oracle.real) is True
    return number(asked, person, begun, oracle.real)
