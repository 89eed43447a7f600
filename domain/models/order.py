"""Orders."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class Order(Model):
    """An order. `total` is what was paid before refunds, in minor units.

    `status` is one of `new`, `paid`, `fulfilled`, `cancelled`, `refunded`; the shop's
    `counted_statuses` say which of them count. `discount` is what was taken off before `total`,
    `promo_code` is folded.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="orders"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="orders"
    )
    customer_id: int
    number = fields.CharField(max_length=64)
    status = fields.CharField(max_length=16, default="paid")
    placed_at = InstantField()
    total = fields.BigIntField()
    source = fields.CharField(max_length=32, default="")
    content_hash = fields.CharField(max_length=32, default="")
    import_run_id = fields.IntField(null=True)
    # Empty means since `placed_at`; the statuses before are OrderStatus.
    status_since: datetime | None = InstantField(null=True)
    discount = fields.BigIntField(default=0, db_default=0)
    promo_code = fields.CharField(max_length=64, default="", db_default="")
    delivery_method = fields.CharField(max_length=60, default="", db_default="")
    branch = fields.CharField(max_length=160, default="", db_default="")
    payment_method = fields.CharField(max_length=60, default="", db_default="")
    # When the reporter changed it last: what is older changes nothing.
    updated_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "order"
        unique_together = (("shop", "number"),)
        indexes = (
            ("shop_id", "status", "placed_at", "customer_id", "total"),
            # Gives orders customer by customer without reading the rows: segments add them up.
            ("shop_id", "customer_id", "placed_at", "status", "total"),
            ("shop_id", "promo_code", "customer_id"),
        )
