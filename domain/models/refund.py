"""Money given back."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.order import Order
from domain.models.shop import Shop


class Refund(Model):
    """A refund or credit invoice, `order` is empty when the export does not say which.

    It lowers revenue on the day it was made. `amount` is positive minor units.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="refunds"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="refunds"
    )
    customer_id: int
    order: fields.ForeignKeyNullableRelation[Order] = fields.ForeignKeyField(
        "shop.Order", related_name="refunds", null=True
    )
    order_id: int | None
    number = fields.CharField(max_length=64)
    amount = fields.BigIntField()
    refunded_at = InstantField()
    # As the reporter words it, folded.
    reason = fields.CharField(max_length=80, default="", db_default="")
    content_hash = fields.CharField(max_length=32, default="")
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "refund"
        unique_together = (("shop", "number"),)
        indexes = (
            ("shop_id", "refunded_at", "customer_id", "amount"),
            ("shop_id", "customer_id", "refunded_at"),
        )
