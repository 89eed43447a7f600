"""Browsers that said yes to push messages."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class PushSubscription(Model):
    """One browser of a customer: where its push service listens, and the keys it gave."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="push_subscriptions"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="push_subscriptions"
    )
    customer_id: int
    endpoint = fields.TextField()
    digest = fields.CharField(max_length=64)
    p256dh = fields.CharField(max_length=100)
    auth = fields.CharField(max_length=40)
    added_at = InstantField()
    # The push service says that there is no such browser, or its owner has said no.
    removed_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "push_subscription"
        unique_together = (("shop", "digest"),)
        indexes = (("shop_id", "customer_id"),)
