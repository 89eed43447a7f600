"""Lines of orders."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.order import Order
from domain.models.product import Product
from domain.models.shop import Shop


class OrderLine(Model):
    """One line. Customer and moment are repeated from the order for the segment queries."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="order_lines"
    )
    shop_id: int
    order: fields.ForeignKeyRelation[Order] = fields.ForeignKeyField(
        "shop.Order", related_name="lines"
    )
    order_id: int
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "shop.Product", related_name="lines"
    )
    product_id: int
    customer_id = fields.BigIntField()
    placed_at = InstantField()
    quantity = fields.IntField()
    price = fields.BigIntField()
    total = fields.BigIntField()
    discount = fields.BigIntField(default=0, db_default=0)

    class Meta:
        table = "order_line"
        indexes = (
            ("order_id",),
            ("shop_id", "product_id", "placed_at", "customer_id", "order_id"),
            ("shop_id", "customer_id", "placed_at", "order_id", "product_id", "quantity"),
        )
