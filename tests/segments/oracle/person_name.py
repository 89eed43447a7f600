"""The name of the card, or the one of Telegram."""

import re

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words
from tests.segments.orders import small


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    row = oracle.people[person]
    accounts = {each["telegram_id"]: each["name"] for each in oracle.world.rows("persons")}
    called = row["name"] or accounts.get(row["telegram_id"], "")
    listed = [small(each) for each in re.split("[,;\n]", asked["things"])]
    return words({**asked, "things": listed}, [small(called)], small)
