"""Subscriptions to goods and services of the shop."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class Subscription(Model):
    """One subscription to a `plan`, `status` is `active`, `paused` or `ended`.

    `updated_at` is when the reporter changed it: what is older changes nothing.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="subscriptions"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="subscriptions"
    )
    customer_id: int
    external_id = fields.CharField(max_length=64)
    plan = fields.CharField(max_length=120)
    plan_folded = fields.CharField(max_length=120)
    status = fields.CharField(max_length=8)
    started_at = InstantField()
    ends_at: datetime | None = InstantField(null=True)
    updated_at: datetime | None = InstantField(null=True)
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "subscription"
        unique_together = (("shop", "external_id"),)
        indexes = (
            ("shop_id", "customer_id", "status"),
            ("shop_id", "status", "ends_at"),
            ("shop_id", "plan_folded", "status"),
        )
