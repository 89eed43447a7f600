"""The address in small letters."""

import re

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    listed = [_small(each) for each in re.split("[,;\n]", asked["things"])]
    return words({**asked, "things": listed}, [oracle.people[person]["email"]], _small)


def _small(said: str) -> str:
    return said.lower().strip()
