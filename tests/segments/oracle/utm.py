"""Tags of the links a person followed."""

import re

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, words
from tests.segments.orders import small


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    links = oracle.by_id("links")
    part = asked["part"].split("_")[1]
    told = [
        (row["touched_at"], row["id"], small(links[row["link_id"]][part]))
        for row in oracle.within(oracle.rows("touches", person), "touched_at", asked)
        if row["link_id"] is not None and links[row["link_id"]][part]
    ]
    ordered = [tag for *_, tag in sorted(told)]
    mine = {"first": ordered[:1], "last": ordered[-1:]}.get(asked["which"], ordered)
    listed = [small(each) for each in re.split("[,;\n]", asked["things"])]
    return words({**asked, "things": listed}, mine, small)
