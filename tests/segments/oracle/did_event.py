"""Any of the events, by times or by days, with a property or without."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed
from tests.segments.world import Row


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    done = [
        row
        for row in oracle.within(oracle.rows("events", person), "happened_at", asked)
        if row["name"] in asked["names"] and _has(row, asked)
    ]
    days = {oracle.day(row["happened_at"]) for row in done}
    return deed(asked, len(days) if asked["unit"] == "days" else len(done))


def _has(row: Row, asked: Json) -> bool:
    held = [row["properties"].get(name) for name in asked["properties"]]
    told = [str(each) for each in held if type(each) in {str, int, float}]
    return not asked["properties"] or asked["property_value"] in told
