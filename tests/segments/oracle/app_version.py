"""The version the last visit says, part by part."""

from tests.segments.app_visits import visits
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    told = [row["properties"].get("version") for row in visits(oracle, person)]
    versions = [_parts(each) for each in told if isinstance(each, str) and each[0].isdigit()]
    wanted = (asked["major"], asked["minor"], asked["patch"])
    compared = {**asked, "value": wanted}
    return number(compared, person, lambda _: versions[-1] if versions else None, oracle.real)


def _parts(said: str) -> tuple[int, ...]:
    parts = [int(each) for each in said.split(".")]
    return (*parts, 0, 0)[:3]
