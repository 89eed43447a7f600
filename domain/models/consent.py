"""What customers allowed: the state now, and every decision as proof."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class Consent(Model):
    """The decision in force for one channel and topic (`marketing`, `service`)."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="consents"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="consents"
    )
    customer_id: int
    channel = fields.CharField(max_length=16)
    topic = fields.CharField(max_length=32)
    is_given = fields.BooleanField()
    decided_at = InstantField()

    class Meta:
        table = "consent"
        unique_together = (("customer", "channel", "topic"),)
        indexes = (("shop_id", "channel", "topic", "is_given", "customer_id"),)


class ConsentRecord(Model):
    """One decision as it was made, never changed, never deleted while the customer is known."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="consent_records"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="consent_records"
    )
    customer_id: int
    channel = fields.CharField(max_length=16)
    topic = fields.CharField(max_length=32)
    is_given = fields.BooleanField()
    decided_at = InstantField()
    source = fields.CharField(max_length=32)
    text_version = fields.CharField(max_length=64, default="")

    class Meta:
        table = "consent_record"
        indexes = (("customer_id", "decided_at"),)
