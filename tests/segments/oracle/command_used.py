"""Commands, by their names."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed
from tests.segments.views import done


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    name = asked["command"].strip().removeprefix("/").casefold()
    sent = done(oracle, person, asked, "bot_command")
    return deed(asked, sum(not name or row["properties"].get("command") == name for row in sent))
