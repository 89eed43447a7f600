"""The last step is long ago, and no next one followed."""

from datetime import timedelta

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene
from tests.segments.views import done


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    steps = [row["happened_at"] for row in done(oracle, person, {}, *asked["step"])]
    others = [row["happened_at"] for row in done(oracle, person, {}, *asked["next_step"])]
    if not steps:
        return False
    last = max(steps)
    is_long = oracle.now - last >= timedelta(hours=asked["waits"])
    return is_long and not any(each >= last for each in others)
