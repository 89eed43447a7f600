"""The latest of the dates in the fields named; it begins at midnight of the shop."""

import re
from datetime import UTC, datetime, time

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, moment


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    rows = [row for row in oracle.rows("own_fields", person) if row["name"] in asked["names"]]
    days = [found for row in rows if (found := _date(row["value"]))]
    starts = [datetime.combine(day, time(), oracle.zone).astimezone(UTC) for day in days]
    return moment(asked, max(starts, default=None), oracle.now, oracle.zone)


def _date(said: str) -> datetime | None:
    shapes = {r"\d{2}\.\d{2}\.\d{4}": "%d.%m.%Y", r"\d{4}-\d{2}-\d{2}": "%Y-%m-%d"}
    for shape, way in shapes.items():
        if re.fullmatch(shape, said):
            try:
                return datetime.strptime(said, way)  # noqa: DTZ007 - a day, not a moment
            except ValueError:
                return None
    return None
