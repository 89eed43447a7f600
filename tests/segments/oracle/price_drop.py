"""How much cheaper what was viewed has become, as a whole percent."""

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene, number
from tests.segments.views import done
from tests.segments.world import Row


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    def most(who: int) -> int | None:
        views = done(oracle, who, asked, "view_item")
        drops = [_drop(oracle, product, views) for product in oracle.world.rows("products")]
        return max((each for each in drops if each is not None), default=None)

    if asked["operator"] in ("top_n", "top_pct"):
        return number(asked, person, most, oracle.real) is True
    return number(asked, person, lambda who: most(who) or 0, oracle.real)


def _drop(oracle: Oracle, product: Row, views: list[Row]) -> int | None:
    seen = [
        row["happened_at"] for row in views if row["properties"].get("item_id") == product["sku"]
    ]
    if not seen or product["price"] is None or product["stock"] == 0:
        return None
    later = [
        row
        for row in oracle.world.rows("product_changes")
        if row["product_id"] == product["id"]
        and row["kind"] == "price"
        and max(seen) < row["happened_at"] < oracle.now
    ]
    first = min(later, key=lambda row: (row["happened_at"], row["id"]), default=None)
    before = first["before"] if first else None
    if before is None or before <= product["price"]:
        return None
    return int(100 * (before - product["price"]) // before)
