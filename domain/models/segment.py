"""Segments: a name and a tree of conditions, what it was before, its tags, files made of it."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class Segment(Model):
    """A saved tree. `version` grows with every change, so that two editors notice each other.

    `kind` is `rule`, or `list` for people put in by hand. `owner_id` is a row of the staff.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="segments"
    )
    shop_id: int
    name = fields.CharField(max_length=64)
    base = fields.CharField(max_length=16, default="everyone")
    tree: dict[str, Any] = fields.JSONField()
    kind = fields.CharField(max_length=8, default="rule", db_default="rule")
    description = fields.CharField(max_length=500, default="", db_default="")
    owner_id: int | None = fields.IntField(null=True)
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


class SegmentTag(Model):
    """A word staff put on a segment: folded, and as it was written."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="segment_tags"
    )
    shop_id: int
    segment: fields.ForeignKeyRelation[Segment] = fields.ForeignKeyField(
        "shop.Segment", related_name="tags"
    )
    segment_id: int
    tag = fields.CharField(max_length=32)
    label = fields.CharField(max_length=32)

    class Meta:
        table = "segment_tag"
        unique_together = (("segment", "tag"),)
        indexes = (("shop_id", "tag", "segment_id"),)


class SegmentVersion(Model):
    """A segment as one change left it, never touched again. The newest is in force.

    `what` says which change it was: made, rule, name, description, people or back.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="segment_versions"
    )
    shop_id: int
    segment: fields.ForeignKeyRelation[Segment] = fields.ForeignKeyField(
        "shop.Segment", related_name="versions"
    )
    segment_id: int
    what = fields.CharField(max_length=16)
    name = fields.CharField(max_length=64)
    description = fields.CharField(max_length=500, default="")
    base = fields.CharField(max_length=16)
    tree: dict[str, Any] = fields.JSONField()
    made_by = fields.BigIntField(null=True)
    author_name = fields.CharField(max_length=160, default="")
    made_at = InstantField()

    class Meta:
        table = "segment_version"
        indexes = (("segment_id", "id"), ("shop_id", "made_at"))


class SegmentExport(Model):
    """A file of a segment's people. `status`: waiting, running, done, failed, gone.

    `columns` are what is told of each person, with the heads they have. The file itself is in the
    scratch folder of files and goes a day later.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="segment_exports"
    )
    shop_id: int
    segment: fields.ForeignKeyRelation[Segment] = fields.ForeignKeyField(
        "shop.Segment", related_name="exports"
    )
    segment_id: int
    kind = fields.CharField(max_length=8)
    columns: dict[str, str] = fields.JSONField()
    language = fields.CharField(max_length=2)
    status = fields.CharField(max_length=8, default="waiting")
    people = fields.IntField(default=0)
    total = fields.IntField(default=0)
    asked_by = fields.BigIntField()
    asked_at = InstantField()
    finished_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "segment_export"
        indexes = (("shop_id", "asked_by", "asked_at"), ("status",))
