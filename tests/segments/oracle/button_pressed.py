"""Presses, by what was written or by the key."""

from domain.core.names import fold
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed
from tests.segments.views import done
from tests.segments.world import Row


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    presses = done(oracle, person, asked, "bot_button")
    return deed(asked, sum(_is_it(row, asked["button"]) for row in presses))


def _is_it(row: Row, wanted: str) -> bool:
    label, key = row["properties"].get("label"), row["properties"].get("button")
    is_label = isinstance(label, str) and fold(label) == fold(wanted)
    return not fold(wanted) or is_label or key == wanted.strip()
