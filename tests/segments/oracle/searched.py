"""What was typed into the search, in small letters."""

import re

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words
from tests.segments.orders import small
from tests.segments.views import searched


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    told = [row["properties"].get("search_term") for row in searched(oracle, person, asked)]
    mine = [small(each) for each in told if isinstance(each, str)]
    listed = [small(each) for each in re.split("[,;\n]", asked["things"])]
    return words({**asked, "things": listed}, mine, small)
