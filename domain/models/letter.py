"""Letters between a customer and the shop."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class Letter(Model):
    """One message of the conversation, `staff_id` is empty when the customer wrote it."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="letters"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="letters"
    )
    customer_id: int
    staff_id = fields.BigIntField(null=True)
    text = fields.TextField()
    written_at = InstantField()
    answered_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "letter"
        indexes = (("shop_id", "answered_at", "written_at"), ("customer_id", "written_at"))
