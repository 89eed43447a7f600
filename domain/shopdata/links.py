"""Things that items name: a product by its sku, an order by its number."""

from domain.models import Order, Product, Shop
from domain.shopdata.refusal import wrong


async def product(shop: Shop, sku: str, at: str = "/product") -> Product:
    """The product. Raises BadItemError."""
    found = await Product.get_or_none(shop_id=shop.id, sku=sku)
    if found is None:
        raise wrong(at, "unknown-product", f'there is no product "{sku[:64]}"')
    return found


async def order(shop: Shop, number: str, at: str = "/order") -> Order:
    """The order. Raises BadItemError."""
    found = await Order.get_or_none(shop_id=shop.id, number=number)
    if found is None:
        raise wrong(at, "unknown-order", f'there is no order "{number[:64]}": tell it first')
    return found
