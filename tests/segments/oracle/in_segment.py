"""Stays in any of the segments: of members without an end, of moves what is over."""

from datetime import datetime

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, stay

Stay = tuple[datetime, datetime | None]
LONG_AGO = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
NEVER = datetime.fromisoformat("9999-01-01T00:00:00+00:00")


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    runs = {row["segment_id"]: row["run"] for row in oracle.world.rows("segment_keepings")}
    stays: list[Stay] = []
    for row in oracle.rows("segment_members", person):
        is_shown = row["from_run"] <= runs[row["segment_id"]] < row["until_run"]
        if row["segment_id"] in asked["segments"] and is_shown:
            stays.append((row["since"], None))
    for row in oracle.rows("segment_moves", person):
        if row["segment_id"] in asked["segments"] and row["run"] <= runs[row["segment_id"]]:
            when = row["happened_at"]
            stays.append((when, LONG_AGO) if row["is_entry"] else (NEVER, when))
    return stay(asked, stays, oracle.now, oracle.zone)
