"""What several oracles know of orders: their fields, and things bought."""

import itertools
from collections.abc import Callable
from datetime import timedelta
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
        "status": asked["statuses"],
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


def gaps(orders: Rows) -> list[int]:
    """Milliseconds between one order and the next."""
    placed = sorted(order["placed_at"] for order in orders)
    steps = itertools.pairwise(placed)
    return [(after - before) // timedelta(milliseconds=1) for before, after in steps]


def goods_of(oracle: Oracle, product_id: int, by: str) -> set[Any]:
    """The product and its parent, its categories, or its brand."""
    product = oracle.by_id("products")[product_id]
    match by:
        case "category":
            return categories_above(oracle, product_id)
        case "brand":
            return {product["brand"]} - {""}
        case _:
            return {product_id, product["parent_id"]} - {None}


def words_of_orders(oracle: Oracle, person: int, asked: Json, column: str) -> set[str]:
    """The words kept on the orders looked at, or on the last or the first that has one."""
    told = [order for order in oracle.orders(person, asked) if order[column]]
    ordered = sorted(told, key=lambda row: (row["placed_at"], row["id"]))
    edge = {"last": ordered[-1:], "first": ordered[:1]}.get(asked["which"], ordered)
    return {order[column] for order in edge}


def order_has_word(oracle: Oracle, order: Row, asked: Json, column: str) -> bool:
    """The word of one order against the list."""
    if not is_inside(asked, order["placed_at"], oracle.now, oracle.zone):
        return False
    return things(asked, {order[column]} - {""})
