"""A batch of orders and refunds: new ones written, changed ones replaced, equal ones left alone."""

from typing import Any

from domain.imports.batch import Batch
from domain.imports.people import People

ORDER_COLUMNS = (
    "id", "shop_id", "customer_id", "number", "status", "placed_at", "total", "source",
    "content_hash", "import_run_id",
)  # fmt: skip
LINE_COLUMNS = (
    "shop_id", "order_id", "product_id", "customer_id", "placed_at", "quantity", "price", "total",
)  # fmt: skip
REFUND_COLUMNS = (
    "id", "shop_id", "customer_id", "order_id", "number", "amount", "refunded_at", "reason",
    "content_hash", "import_run_id",
)  # fmt: skip
Found = dict[str, tuple[int, str]]


async def load(batch: Batch) -> None:
    """Store the sales of one batch."""
    orders = await _found(batch, "order")
    refunds = await _found(batch, "refund")
    changed = [sale for sale in batch.body if _differs(sale, orders, refunds)]
    batch.counts["orders_same"] += sum(_is_same(sale["order"], orders) for sale in batch.body)
    batch.counts["refunds_same"] += sum(_is_same(sale["refund"], refunds) for sale in batch.body)
    if not changed:
        return
    people = People(batch.tables, batch.shop_id, batch.run_id, batch.now)
    await people.meet([sale["person"] for sale in changed])
    owners = [_owner(batch, people, sale) for sale in changed]
    batch.counts["customers_changed"] += await people.save()
    batch.counts["customers_new"] += people.made
    batch.counts["conflicts"] += people.conflicts
    order_ids = await _store_orders(batch, changed, owners, orders)
    await _store_refunds(batch, changed, owners, refunds, order_ids)


async def _found(batch: Batch, part: str) -> Found:
    numbers = [sale[part]["number"] for sale in batch.body if sale[part]]
    rows = await batch.tables.find(
        part, "number, id, content_hash", batch.shop_id, "number", numbers
    )
    return {number: (key, digest) for number, key, digest in rows}


def _is_same(form: dict[str, Any] | None, found: Found) -> bool:
    return form is not None and found.get(form["number"], (0, ""))[1] == form["hash"]


def _is_other(form: dict[str, Any] | None, found: Found) -> bool:
    return form is not None and not _is_same(form, found)


def _differs(sale: dict[str, Any], orders: Found, refunds: Found) -> bool:
    return _is_other(sale["order"], orders) or _is_other(sale["refund"], refunds)


def _owner(batch: Batch, people: People, sale: dict[str, Any]) -> int:
    moment = (sale["order"] or {}).get("placed_at") or sale["refund"]["refunded_at"]
    known = people.customer(sale["person"], moment)
    batch.counts["without_person"] += known is None
    return known.id if known else batch.guest_id


async def _store_orders(
    batch: Batch, sales: list[dict[str, Any]], owners: list[int], found: Found
) -> dict[str, int]:
    """Write orders and lines; returns the ids of the orders of these sales by number."""
    wanted = [
        (sale["order"], owner)
        for sale, owner in zip(sales, owners, strict=True)
        if _is_other(sale["order"], found)
    ]
    fresh = await batch.tables.reserve(
        "order", sum(1 for form, _ in wanted if form["number"] not in found)
    )
    spare = iter(fresh)
    ids = {
        form["number"]: found[form["number"]][0] if form["number"] in found else next(spare)
        for form, _ in wanted
    }
    rows = [_order_row(batch, form, owner, ids[form["number"]]) for form, owner in wanted]
    new = set(fresh)
    await batch.tables.insert("order", ORDER_COLUMNS, [row for row in rows if row[0] in new])
    old = [row for row in rows if row[0] not in new]
    await batch.tables.update("order", ORDER_COLUMNS[1:], [(*row[1:], row[0]) for row in old])
    await batch.tables.delete("order_line", "order_id", [row[0] for row in old])
    await _store_lines(batch, wanted, ids)
    batch.counts["orders_new"] += len(new)
    batch.counts["orders_updated"] += len(old)
    return {number: key for number, (key, _) in found.items()} | ids


def _order_row(batch: Batch, form: dict[str, Any], owner: int, key: int) -> tuple[Any, ...]:
    return (
        key,
        batch.shop_id,
        owner,
        form["number"],
        form["status"],
        form["placed_at"],
        form["total"],
        "import",
        form["hash"],
        batch.run_id,
    )


async def _store_lines(
    batch: Batch, wanted: list[tuple[dict[str, Any], int]], ids: dict[str, int]
) -> None:
    skus = {line[0] for form, _ in wanted for line in form["lines"]}
    found = await batch.tables.find("product", "sku, id", batch.shop_id, "sku", skus)
    products = {row[0]: row[1] for row in found}
    rows = [
        (
            batch.shop_id,
            ids[form["number"]],
            products[sku],
            owner,
            form["placed_at"],
            quantity,
            price,
            total,
        )
        for form, owner in wanted
        for sku, quantity, price, total in form["lines"]
    ]
    await batch.tables.pour("order_line", LINE_COLUMNS, rows)
    batch.counts["lines_written"] += len(rows)


async def _store_refunds(
    batch: Batch,
    sales: list[dict[str, Any]],
    owners: list[int],
    found: Found,
    order_ids: dict[str, int],
) -> None:
    wanted = [
        (sale["refund"], owner)
        for sale, owner in zip(sales, owners, strict=True)
        if _is_other(sale["refund"], found)
    ]
    missing = {form["number"] for form, _ in wanted} - set(order_ids)
    rows = await batch.tables.find("order", "number, id", batch.shop_id, "number", missing)
    order_ids = order_ids | {row[0]: row[1] for row in rows}
    new = [pair for pair in wanted if pair[0]["number"] not in found]
    old = [pair for pair in wanted if pair[0]["number"] in found]
    ids = await batch.tables.reserve("refund", len(new))
    await batch.tables.insert(
        "refund",
        REFUND_COLUMNS,
        [
            (key, *_refund_row(batch, form, owner, order_ids))
            for key, (form, owner) in zip(ids, new, strict=True)
        ],
    )
    await batch.tables.update(
        "refund",
        REFUND_COLUMNS[1:],
        [
            (*_refund_row(batch, form, owner, order_ids), found[form["number"]][0])
            for form, owner in old
        ],
    )
    batch.counts["refunds_new"] += len(new)
    batch.counts["refunds_updated"] += len(old)


def _refund_row(
    batch: Batch, form: dict[str, Any], owner: int, order_ids: dict[str, int]
) -> tuple[Any, ...]:
    return (
        batch.shop_id,
        owner,
        order_ids.get(form["number"]),
        form["number"],
        form["amount"],
        form["refunded_at"],
        form["reason"],
        form["hash"],
        batch.run_id,
    )
