"""What providers call messages, so that they can say later how each of them ended."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class Receipt(Model):
    """One message at one provider. `status`: sent, delivered, failed."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="receipts"
    )
    shop_id: int
    connector_id = fields.IntField()
    external_id = fields.CharField(max_length=64)
    delivery_id = fields.BigIntField(null=True)
    status = fields.CharField(max_length=12, default="sent")
    made_at = InstantField()
    told_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "receipt"
        unique_together = (("shop", "connector_id", "external_id"),)
        indexes = (("made_at",),)
