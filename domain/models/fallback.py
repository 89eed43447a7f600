"""Messages that were sent and go by another channel if nothing comes of it in time."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.delivery import Delivery
from domain.models.shop import Shop


class Fallback(Model):
    """One wait: the row is gone as soon as it is over."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="fallbacks"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="fallbacks"
    )
    customer_id: int
    delivery: fields.OneToOneRelation[Delivery] = fields.OneToOneField(
        "shop.Delivery", related_name="fallback"
    )
    delivery_id: int
    campaign_id = fields.IntField(null=True)
    due_at = InstantField()

    class Meta:
        table = "fallback"
        indexes = (("due_at",), ("campaign_id",), ("shop_id", "customer_id"))
