"""Arrivals by links."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    links = oracle.by_id("links")
    found = [
        row
        for row in oracle.within(oracle.rows("touches", person), "touched_at", asked)
        if row["link_id"] is not None
        and (asked["links_of"] == "all_links" or row["is_return"])
        and (
            not asked["link_campaigns"]
            or links[row["link_id"]]["campaign"] in asked["link_campaigns"]
        )
    ]
    return deed(asked, len(found))
