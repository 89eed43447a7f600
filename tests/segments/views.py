"""What several oracles know of browsing: views of goods, searches, what people do of themselves."""

from datetime import timedelta
from typing import Any

from tests.segments.judging import Oracle
from tests.segments.operators import Json, deed
from tests.segments.orders import goods_of
from tests.segments.world import Row, Rows

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
        and _stayed(oracle.rows("events", person), row, asked.get("dwell"))
    ]
    days = {oracle.day(row["happened_at"]) for row in views}
    return deed(asked, len(days) if asked["unit"] == "days" else len(views))


def _stayed(events: Rows, view: Row, seconds: int | None) -> bool:
    """Whether the next thing of the same visit came so much later."""
    if seconds is None:
        return True
    later = [
        row["happened_at"]
        for row in events
        if view["visit"] == row["visit"] != "" and row["happened_at"] > view["happened_at"]
    ]
    return bool(later) and min(later) - view["happened_at"] >= timedelta(seconds=seconds)


def searched(oracle: Oracle, person: int, asked: Json) -> Rows:
    """Searches in the window."""
    return done(oracle, person, asked, "search", "view_search_results")
