"""Products as they are kept: what moves is noted, one that a line names is made."""

from datetime import datetime

from domain.core.names import fold
from domain.models import Product, ProductChange, Shop
from domain.shopdata import rows
from domain.shopdata.refusal import wrong

SKU, NAME = 64, 255
MOVES = ("price", "stock")


async def change(product: Product, now: datetime, source: str = "api", **values: object) -> bool:
    """Set what differs, with a row for a price or a stock that moved; whether anything did."""
    before = {name: getattr(product, name) for name in MOVES}
    was_gone = product.gone_at is not None
    if not await rows.keep(product, **values):
        return False
    for name in MOVES:
        if getattr(product, name) != before[name]:
            await note(product, name, before[name], getattr(product, name), now, source)
    if was_gone != (product.gone_at is not None):
        await note(product, "back" if was_gone else "gone", None, None, now, source)
    return True


async def note(
    product: Product,
    kind: str,
    before: int | None,
    after: int | None,
    now: datetime,
    source: str = "api",
) -> None:
    """Keep that the product changed."""
    await ProductChange.create(
        shop_id=product.shop_id,
        product_id=product.id,
        kind=kind,
        before=before,
        after=after,
        happened_at=now,
        source=source,
    )


async def mentioned(
    shop: Shop, sku: str | None, name: str | None, now: datetime, at: str
) -> Product:
    """The product a line names; one nobody knew is made, its name serves as a code without one."""
    code = sku or (name or "")[:SKU].strip()
    if not code:
        raise wrong(at, "missing", "a line needs a sku or a name")
    found = await Product.get_or_none(shop_id=shop.id, sku=code)
    if found is not None:
        return found
    named = (name or code)[:NAME]
    return await Product.create(
        shop=shop, sku=code, name=named, name_folded=fold(named)[:NAME], added_at=now
    )
