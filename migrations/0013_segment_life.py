from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index


class Migration(migrations.Migration):
    dependencies = [("shop", "0012_feed_products")]

    initial = False

    operations = [
        ops.CreateModel(
            name="SegmentExport",
            fields=[
                (
                    "id",
                    fields.IntField(generated=True, primary_key=True, unique=True, db_index=True),
                ),
                (
                    "shop",
                    fields.ForeignKeyField(
                        "shop.Shop",
                        source_field="shop_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="segment_exports",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "segment",
                    fields.ForeignKeyField(
                        "shop.Segment",
                        source_field="segment_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="exports",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("kind", fields.CharField(max_length=8)),
                ("columns", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("language", fields.CharField(max_length=2)),
                ("status", fields.CharField(default="waiting", max_length=8)),
                ("people", fields.IntField(default=0)),
                ("total", fields.IntField(default=0)),
                ("asked_by", fields.BigIntField()),
                ("asked_at", InstantField(generated=False, null=False, unique=False)),
                ("finished_at", InstantField(null=True, generated=False, unique=False)),
            ],
            options={
                "table": "segment_export",
                "app": "shop",
                "indexes": [
                    Index(fields=["shop_id", "asked_by", "asked_at"]),
                    Index(fields=["status"]),
                ],
                "pk_attr": "id",
                "table_description": "A file of a segment's people. `status`: waiting, running, done, failed, gone.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SegmentTag",
            fields=[
                (
                    "id",
                    fields.IntField(generated=True, primary_key=True, unique=True, db_index=True),
                ),
                (
                    "shop",
                    fields.ForeignKeyField(
                        "shop.Shop",
                        source_field="shop_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="segment_tags",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "segment",
                    fields.ForeignKeyField(
                        "shop.Segment",
                        source_field="segment_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="tags",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("tag", fields.CharField(max_length=32)),
                ("label", fields.CharField(max_length=32)),
            ],
            options={
                "table": "segment_tag",
                "app": "shop",
                "unique_together": (("segment", "tag"),),
                "indexes": [Index(fields=["shop_id", "tag", "segment_id"])],
                "pk_attr": "id",
                "table_description": "A word staff put on a segment: folded, and as it was written.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SegmentVersion",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                (
                    "shop",
                    fields.ForeignKeyField(
                        "shop.Shop",
                        source_field="shop_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="segment_versions",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "segment",
                    fields.ForeignKeyField(
                        "shop.Segment",
                        source_field="segment_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="versions",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("what", fields.CharField(max_length=16)),
                ("name", fields.CharField(max_length=64)),
                ("description", fields.CharField(default="", max_length=500)),
                ("base", fields.CharField(max_length=16)),
                ("tree", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("made_by", fields.BigIntField(null=True)),
                ("author_name", fields.CharField(default="", max_length=160)),
                ("made_at", InstantField(generated=False, null=False, unique=False)),
            ],
            options={
                "table": "segment_version",
                "app": "shop",
                "indexes": [
                    Index(fields=["segment_id", "id"]),
                    Index(fields=["shop_id", "made_at"]),
                ],
                "pk_attr": "id",
                "table_description": "A segment as one change left it, never touched again. The newest is in force.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Segment",
            name="description",
            field=fields.CharField(default="", db_default="", max_length=500),
        ),
        ops.AddField(
            model_name="Segment",
            name="kind",
            field=fields.CharField(default="rule", db_default="rule", max_length=8),
        ),
        ops.AddField(
            model_name="Segment",
            name="owner_id",
            field=fields.IntField(null=True),
        ),
    ]
