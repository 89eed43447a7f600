"""Arrivals by links."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, deed
from tests.segments.world import Row


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
    if asked["mailings"]:
        found = [row for row in found if _is_of(oracle, row, asked["mailings"])]
    return deed(asked, len(found))


def _is_of(oracle: Oracle, touch: Row, mailings: list[int]) -> bool:
    """Whether the link stands in one of the mailings that had reached the person by then."""
    code = oracle.by_id("links")[touch["link_id"]]["code"]
    return any(
        row["campaign_id"] in mailings
        and row["sent_at"] is not None
        and row["sent_at"] <= touch["touched_at"]
        and code in str(oracle.by_id("campaigns")[row["campaign_id"]]["message"])
        for row in oracle.rows("deliveries", touch["customer_id"])
    )
