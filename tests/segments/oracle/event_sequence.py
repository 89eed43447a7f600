"""Steps one after another, every way of choosing them tried."""

from datetime import datetime, timedelta

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed
from tests.segments.world import Rows


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    events = oracle.rows("events", person)
    names = [asked[each] for each in ("first_step", "second_step", "third_step") if asked[each]]
    whole = [row for row in events if row["name"] in names[0]]
    for step in names[1:]:
        whole = [
            row
            for row in events
            if row["name"] in step
            and any(
                _follows(events, each["happened_at"], row["happened_at"], asked) for each in whole
            )
        ]
    return deed(asked, len(oracle.within(whole, "happened_at", asked)))


def _follows(events: Rows, began: datetime, ended: datetime, asked: Json) -> bool:
    hours = asked["gap_hours"]
    is_near = hours is None or ended - began <= timedelta(hours=hours)
    between = [
        row
        for row in events
        if row["name"] in asked["not_between"] and began < row["happened_at"] < ended
    ]
    return began < ended and is_near and not between
