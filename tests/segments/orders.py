"""What several oracles know of orders: their fields, and things bought."""

from collections.abc import Callable
from typing import Any

from tests.segments.judging import Oracle
from tests.segments.operators import Json, is_inside, things
from tests.segments.world import Row, Rows

# Of what things a line is one.
Meant = Callable[[Oracle, Row], set[Any]]


def small(text: str) -> str:
    """A text in small letters with plain spaces, ё as е."""
    return " ".join(text.lower().replace("ё", "е").split())


def fits(order: Row, asked: Json) -> bool:
    """Whether an order has the fields asked for."""
    if not asked.get("some"):
        return True
    among = {
        "source": asked["sources"],
        "delivery_method": asked["deliveries"],
        "branch": asked["branches"],
        "payment_method": asked["payments"],
    }
    promo = {
        "whatever": True,
        "with": bool(order["promo_code"]),
        "without": not order["promo_code"],
    }
    return (
        all(not held or order[column] in held for column, held in among.items())
        and (asked["total_from"] is None or order["total"] >= asked["total_from"])
        and (asked["total_to"] is None or order["total"] <= asked["total_to"])
        and promo[asked["promo"]]
    )


def categories_above(oracle: Oracle, product_id: int) -> set[int]:
    """The category of a product and all it lies in."""
    categories = oracle.by_id("categories")
    above, found = oracle.by_id("products")[product_id]["category_id"], set[int]()
    while above is not None:
        found.add(above)
        above = categories[above]["parent_id"]
    return found


def had(oracle: Oracle, lines: Rows, quantity: int, meant: Meant) -> set[Any]:
    """The things of which the lines have so many units."""
    units: dict[Any, int] = {}
    for line in lines:
        for thing in meant(oracle, line):
            units[thing] = units.get(thing, 0) + line["quantity"]
    return {thing for thing, count in units.items() if count >= quantity}


def bought(oracle: Oracle, person: int, asked: Json, meant: Meant) -> bool:
    """A person's things against the list."""
    return things(asked, had(oracle, oracle.lines(person, asked), asked["quantity"], meant))


def of_order_like(oracle: Oracle, order: Row, asked: Json, meant: Meant) -> bool:
    """The things of one order, of the window, against the list."""
    lines = [row for row in oracle.world.rows("lines") if row["order_id"] == order["id"]]
    return _of(oracle, order, lines, asked, meant)


def of_line_like(oracle: Oracle, order: Row, line: Row, asked: Json, meant: Meant) -> bool:
    """The things of one line against the list."""
    return _of(oracle, order, [line], asked, meant)


def _of(oracle: Oracle, order: Row, lines: Rows, asked: Json, meant: Meant) -> bool:
    if not is_inside(asked, order["placed_at"], oracle.now, oracle.zone):
        return False
    return things(asked, had(oracle, lines, asked["quantity"], meant))
