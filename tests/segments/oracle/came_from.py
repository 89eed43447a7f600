"""The codes one came to the bot by, as they are written: the first, the last, or any."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    if asked["which"] == "first":
        return words(asked, [oracle.people[person]["came_from"]], str)
    rows = [
        row
        for row in oracle.rows("touches", person)
        if row["way"] == "bot" and row["code"] and row["touched_at"] < oracle.now
    ]
    rows.sort(key=lambda row: (row["touched_at"], row["id"]))
    codes = [row["code"] for row in rows]
    return words(asked, codes if asked["which"] == "any" else codes[-1:], str)
