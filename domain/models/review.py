"""What customers say of products and orders."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.order import Order
from domain.models.product import Product
from domain.models.shop import Shop


class Review(Model):
    """One review, 1 to 5 stars. `status` is `new`, `shown` or `hidden`.

    `updated_at` is when the reporter changed it: what is older changes nothing.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="reviews"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="reviews"
    )
    customer_id: int
    external_id = fields.CharField(max_length=64)
    product: fields.ForeignKeyNullableRelation[Product] = fields.ForeignKeyField(
        "shop.Product", related_name="reviews", null=True, on_delete=fields.SET_NULL
    )
    product_id: int | None
    order: fields.ForeignKeyNullableRelation[Order] = fields.ForeignKeyField(
        "shop.Order", related_name="reviews", null=True, on_delete=fields.SET_NULL
    )
    order_id: int | None
    stars = fields.SmallIntField()
    text = fields.TextField(default="")
    has_photo = fields.BooleanField(default=False)
    written_at = InstantField()
    status = fields.CharField(max_length=8, default="new")
    updated_at: datetime | None = InstantField(null=True)
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "review"
        unique_together = (("shop", "external_id"),)
        indexes = (
            ("shop_id", "customer_id", "written_at"),
            ("shop_id", "product_id", "written_at"),
            ("shop_id", "written_at"),
        )
