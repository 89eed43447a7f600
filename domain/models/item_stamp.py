"""What the shop's programs last said of a thing, and when it was so at theirs."""

from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class ItemStamp(Model):
    """The moments of one thing's fields, so that an older report overwrites no newer one.

    Only for what comes with a moment of its own, and only for some weeks after the last report.
    `fields_at` is field to milliseconds; `states` are reported states with the moment of each.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="item_stamps"
    )
    shop_id: int
    kind = fields.CharField(max_length=32)
    external_id = fields.CharField(max_length=64)
    fields_at: dict[str, int] = fields.JSONField(default=dict)
    states: list[Any] = fields.JSONField(default=list)
    told_at = InstantField()

    class Meta:
        table = "item_stamp"
        unique_together = (("shop", "kind", "external_id"),)
        indexes = (("told_at",),)
