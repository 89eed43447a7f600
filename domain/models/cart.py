"""What lies in the customers' carts."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.product import Product
from domain.models.shop import Shop


class Cart(Model):
    """The one cart of a customer, empty without lines. Ordering empties it.

    `stage` is `active` or `checkout`, `source` is `api` or, where the shop reports none, `app`.
    `total` is what the shop said, empty when it said nothing.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="carts"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="carts"
    )
    customer_id: int
    external_id = fields.CharField(max_length=64, default="")
    stage = fields.CharField(max_length=8, default="active")
    source = fields.CharField(max_length=8, default="")
    updated_at = InstantField()
    checkout_at: datetime | None = InstantField(null=True)
    total = fields.BigIntField(null=True)

    class Meta:
        table = "cart"
        unique_together = (("shop", "customer"),)
        indexes = (("shop_id", "updated_at"),)


class CartLine(Model):
    """A product in the cart of a customer. There is one cart, so a line needs to name none."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="cart_lines"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="cart_lines"
    )
    customer_id: int
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "shop.Product", related_name="cart_lines"
    )
    product_id: int
    quantity = fields.IntField()
    price = fields.BigIntField(null=True)
    added_at = InstantField()

    class Meta:
        table = "cart_line"
        unique_together = (("shop", "customer", "product"),)
        indexes = (("shop_id", "product_id", "customer_id"),)
