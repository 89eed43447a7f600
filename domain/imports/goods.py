"""A batch of products: those an orders file mentions, or those of a catalogue."""

from typing import Any

from domain.core.names import fold
from domain.imports.batch import Batch
from domain.shopdata.categories import category

PRODUCT_COLUMNS = (
    "id", "shop_id", "category_id", "sku", "name", "name_folded", "brand", "price", "stock", "url",
    "added_at",
)  # fmt: skip
KNOWN = "sku, id, category_id, name, brand, price, stock, url"


async def load_mentioned(batch: Batch) -> None:
    """Products of an orders file: new ones are made, an empty category is filled, no more."""
    catalogue = [[sku, name or sku, path, "", None, None, ""] for sku, name, path in batch.body]
    found = await _known(batch, catalogue)
    await _add(batch, [each for each in catalogue if each[0] not in found])
    homeless = [each for each in catalogue if each[2] and each[0] in found]
    rows = []
    for each in homeless:
        key, category_id = found[each[0]][:2]
        if category_id is None:
            rows.append((await category(batch.shop_id, each[2]), key))
    await batch.tables.update("product", ("category_id",), rows)


async def load_catalogue(batch: Batch) -> None:
    """Products of a catalogue: what the file says replaces, blanks leave what was there."""
    found = await _known(batch, batch.body)
    await _add(batch, [each for each in batch.body if each[0] not in found])
    rows = []
    for each in batch.body:
        if each[0] in found:
            key, *old = found[each[0]]
            new = await _replaced(batch, old, each)
            if new != old:
                rows.append((*new, fold(new[1])[:255], key))
            else:
                batch.counts["products_same"] += 1
    columns = ("category_id", "name", "brand", "price", "stock", "url", "name_folded")
    await batch.tables.update("product", columns, rows)
    batch.counts["products_updated"] += len(rows)


async def _replaced(batch: Batch, old: list[Any], said: list[Any]) -> list[Any]:
    _, name, path, *rest = said
    new = [await category(batch.shop_id, path) if path else None, name, *rest]
    return [a if b in ("", None) else b for a, b in zip(old, new, strict=True)]


async def _known(batch: Batch, catalogue: list[list[Any]]) -> dict[str, tuple[Any, ...]]:
    rows = await batch.tables.find(
        "product", KNOWN, batch.shop_id, "sku", [each[0] for each in catalogue]
    )
    return {row[0]: row[1:] for row in rows}


async def _add(batch: Batch, catalogue: list[list[Any]]) -> None:
    ids = await batch.tables.reserve("product", len(catalogue))
    rows = []
    for key, (sku, name, path, brand, price, stock, url) in zip(ids, catalogue, strict=True):
        home = await category(batch.shop_id, path) if path else None
        folded = fold(name)[:255]
        rows.append(
            (key, batch.shop_id, home, sku, name, folded, brand, price, stock, url, batch.now_ms)
        )
    await batch.tables.insert("product", PRODUCT_COLUMNS, rows)
    batch.counts["products_new"] += len(rows)
