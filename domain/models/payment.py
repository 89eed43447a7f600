"""Payments."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.order import Order
from domain.models.shop import Shop


class Payment(Model):
    """One attempt to pay, `status` is `pending`, `succeeded` or `failed`."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="payments"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="payments"
    )
    customer_id: int
    order: fields.ForeignKeyNullableRelation[Order] = fields.ForeignKeyField(
        "shop.Order", related_name="payments", null=True
    )
    order_id: int | None
    external_id = fields.CharField(max_length=128)
    method = fields.CharField(max_length=32, default="")
    status = fields.CharField(max_length=16)
    amount = fields.BigIntField()
    made_at = InstantField()

    class Meta:
        table = "payment"
        unique_together = (("shop", "external_id"),)
        indexes = (("shop_id", "customer_id", "made_at"),)
