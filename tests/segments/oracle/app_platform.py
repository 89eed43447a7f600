"""The platforms that visits say."""

from tests.segments.app_visits import visits
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, things


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    told = [row["properties"].get("platform") for row in visits(oracle, person)]
    platforms = [each for each in told if each]
    return things(asked, set(platforms[-1:] if asked["which"] == "last" else platforms))
