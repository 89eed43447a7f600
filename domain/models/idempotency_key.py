"""Answers to requests that may be repeated: the same key gets the same answer."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class IdempotencyKey(Model):
    """An accepted request under the key its sender gave it, forgotten after a day.

    `request_hash` tells whether the same key came with another request; `body` is compressed.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="idempotency_keys"
    )
    shop_id: int
    key = fields.CharField(max_length=255)
    request_hash = fields.CharField(max_length=64)
    status = fields.IntField()
    body = fields.BinaryField()
    made_at = InstantField()

    class Meta:
        table = "idempotency_key"
        unique_together = (("shop", "key"),)
        indexes = (("made_at",),)
