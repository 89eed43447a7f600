"""The beginning of the last visit."""

from tests.segments.app_visits import visits
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, moment


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    begun = [row["happened_at"] for row in visits(oracle, person)]
    return moment(asked, max(begun, default=None), oracle.now, oracle.zone)
