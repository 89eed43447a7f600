"""What customers did, as it was reported."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class Event(Model):
    """One fact under a GA4-like name, `external_id` makes a repeated report harmless."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="events"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="events"
    )
    customer_id: int
    name = fields.CharField(max_length=40)
    external_id = fields.CharField(max_length=64)
    happened_at = InstantField()
    received_at = InstantField()
    properties: dict[str, object] = fields.JSONField(default=dict)

    class Meta:
        table = "event"
        unique_together = (("shop", "external_id"),)
        indexes = (
            ("shop_id", "name", "happened_at", "customer_id"),
            ("shop_id", "customer_id", "happened_at"),
        )
