"""The first variant reported of a trial."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, truth
from tests.segments.views import done


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    seen = [
        row
        for row in done(oracle, person, {}, "experiment_exposure")
        if row["properties"].get("experiment") == asked["experiment"].strip()
        and isinstance(row["properties"].get("variant"), str)
    ]
    first = min(seen, key=lambda row: (row["happened_at"], row["id"]), default=None)
    held = None if first is None else first["properties"]["variant"] == asked["variant"].strip()
    return truth(asked, held)
