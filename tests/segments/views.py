"""What several oracles know of browsing: views of goods, searches, what people do of themselves."""

from typing import Any

from tests.segments.judging import Oracle
from tests.segments.operators import Json, deed
from tests.segments.orders import goods_of
from tests.segments.world import Rows

OF_PROGRAMS = ("bot_blocked", "channel_left")


def done(oracle: Oracle, person: int, asked: Json, *names: str) -> Rows:
    """Events of these names in the window."""
    rows = [row for row in oracle.rows("events", person) if row["name"] in names]
    return oracle.within(rows, "happened_at", asked)


def viewed(oracle: Oracle, person: int, asked: Json, by: str, wanted: set[Any]) -> bool:
    """Views of any of the goods, against how often."""
    skus = {row["sku"]: row["id"] for row in oracle.world.rows("products")}
    views = [
        row
        for row in done(oracle, person, asked, "view_item")
        if row["properties"].get("item_id") in skus
        and goods_of(oracle, skus[row["properties"]["item_id"]], by) & wanted
    ]
    days = {oracle.day(row["happened_at"]) for row in views}
    return deed(asked, len(days) if asked["unit"] == "days" else len(views))


def searched(oracle: Oracle, person: int, asked: Json) -> Rows:
    """Searches in the window."""
    return done(oracle, person, asked, "search", "view_search_results")
