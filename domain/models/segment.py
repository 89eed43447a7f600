"""Segments: a name and a tree of conditions."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class Segment(Model):
    """A saved tree. `version` grows with every change, so that two editors notice each other."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="segments"
    )
    shop_id: int
    name = fields.CharField(max_length=64)
    base = fields.CharField(max_length=16, default="everyone")
    tree: dict[str, Any] = fields.JSONField()
    version = fields.IntField(default=1)
    made_by = fields.BigIntField(null=True)
    made_at = InstantField()
    changed_at = InstantField()
    archived_at: datetime | None = InstantField(null=True)
    last_count = fields.IntField(null=True)
    counted_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "segment"
        indexes = (("shop_id", "archived_at", "name"),)
