"""Merges of two customers into one, with all that is needed to take them apart again."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class Merge(Model):
    """`gone` became a part of `kept`. `kept_before` and `gone_before` are their old columns.

    `why` is the kind of identity both had, or `staff`. A merge undone by a person is a bar: the
    two are never merged by themselves again.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="merges"
    )
    shop_id: int
    kept: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="merges_in"
    )
    kept_id: int
    gone: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="merges_out"
    )
    gone_id: int
    why = fields.CharField(max_length=16)
    is_manual = fields.BooleanField(default=False)
    kept_before: dict[str, object] = fields.JSONField(default=dict)
    gone_before: dict[str, object] = fields.JSONField(default=dict)
    merged_at = InstantField()
    undone_at: datetime | None = InstantField(null=True)
    undone_by = fields.BigIntField(null=True)

    class Meta:
        table = "merge"
        indexes = (("kept_id",), ("gone_id",), ("shop_id", "merged_at"))


class MergeMove(Model):
    """One row that a merge moved, `thing` is its table."""

    id = fields.BigIntField(primary_key=True)
    merge: fields.ForeignKeyRelation[Merge] = fields.ForeignKeyField(
        "shop.Merge", related_name="moves"
    )
    merge_id: int
    thing = fields.CharField(max_length=40)
    row_id = fields.BigIntField()

    class Meta:
        table = "merge_move"
        unique_together = (("merge", "thing", "row_id"),)
        indexes = (("thing", "row_id"),)
