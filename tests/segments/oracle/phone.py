"""The phone, whatever stands between its digits."""

import re

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    listed = [_bare(each) for each in re.split("[,;\n]", asked["things"])]
    return words({**asked, "things": listed}, [oracle.people[person]["phone"]], _bare)


def _bare(said: str) -> str:
    digits = re.sub(r"[\s()\-.]", "", said)
    return re.sub(r"^[78](\d{10})$", r"+7\1", digits)
