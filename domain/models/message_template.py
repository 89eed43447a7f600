"""Saved messages of a shop: what a campaign may begin with."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class MessageTemplate(Model):
    """One message, kept in the stored form of `domain.messaging.message`."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="message_templates"
    )
    shop_id: int
    name = fields.CharField(max_length=64)
    message: dict[str, Any] = fields.JSONField(default=dict)
    version = fields.IntField(default=1)
    uses = fields.IntField(default=0)
    made_by = fields.BigIntField(null=True)
    made_at = InstantField()
    used_at: datetime | None = InstantField(null=True)
    archived_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "message_template"
        indexes = (("shop_id", "archived_at", "id"),)
