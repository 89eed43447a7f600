"""What several oracles know of goods that are kept: in a cart, on a list."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, things
from tests.segments.orders import goods_of
from tests.segments.world import Rows

FIELDS = {"product": "products", "category": "categories", "brand": "brands"}


def kept(oracle: Oracle, rows: Rows, asked: Json) -> bool:
    """The goods kept against those named."""
    if asked["operator"] in ("empty", "not_empty"):
        return bool(bool(rows) == (asked["operator"] == "not_empty"))
    by = asked["by"]
    mine = {name for row in rows for name in goods_of(oracle, row["product_id"], by)}
    return things({**asked, "things": asked[FIELDS[by]]}, mine)
