"""When they left."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, moment


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    return moment(asked, oracle.people[person]["blocked_at"], oracle.now, oracle.zone)
