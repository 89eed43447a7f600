"""Cities by their distance, over a plane: near enough for those of the random shops."""

import math

from domain.segments.cities import CITIES
from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene
from tests.segments.orders import small

DEGREE_KM = 111.2


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    mine = small(oracle.people[person]["city"])
    if mine not in CITIES:
        return None
    return any(_kilometres(mine, each) <= asked["kilometres"] for each in asked["around"])


def _kilometres(one: str, other: str) -> float:
    (_, north, east), (_, other_north, other_east) = CITIES[one], CITIES[other]
    middle = math.radians((north + other_north) / 2)
    return DEGREE_KM * math.hypot(north - other_north, (east - other_east) * math.cos(middle))
