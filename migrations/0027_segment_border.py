from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from tortoise import fields
from tortoise.indexes import Index


class Migration(migrations.Migration):
    dependencies = [("shop", "0026_message_steps")]

    initial = False

    operations = [
        ops.CreateModel(
            name="SegmentBorder",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("shop_id", fields.IntField()),
                ("segment_id", fields.IntField()),
                ("what", fields.CharField(max_length=16)),
                ("value", fields.FloatField()),
                ("last_id", fields.BigIntField()),
                ("people", fields.IntField()),
                ("found_at", InstantField(generated=False, null=False, unique=False)),
            ],
            options={
                "table": "segment_border",
                "app": "shop",
                "indexes": [
                    Index(fields=["shop_id", "what"]),
                    Index(fields=["shop_id", "segment_id"]),
                ],
                "pk_attr": "id",
                "table_description": "Where a rank of a segment ended when everybody was asked last: the last one inside.",
            },
            bases=["Model"],
        ),
    ]
