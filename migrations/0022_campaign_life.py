from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index


class Migration(migrations.Migration):
    dependencies = [("shop", "0021_sending")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Recall",
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
                        related_name="recalls",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "campaign",
                    fields.ForeignKeyField(
                        "shop.Campaign",
                        source_field="campaign_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="recalls",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("kind", fields.CharField(max_length=8)),
                ("text", fields.TextField(default="", unique=False)),
                ("status", fields.CharField(default="running", max_length=8)),
                ("total", fields.IntField(default=0)),
                ("made_by", fields.BigIntField(null=True)),
                ("made_at", InstantField(generated=False, null=False, unique=False)),
                ("finished_at", InstantField(null=True, generated=False, unique=False)),
            ],
            options={
                "table": "campaign_recall",
                "app": "shop",
                "indexes": [
                    Index(fields=["shop_id", "campaign_id", "id"]),
                    Index(fields=["status", "id"]),
                ],
                "pk_attr": "id",
                "table_description": "One walk over what was sent.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Campaign",
            name="asked_at",
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name="Campaign",
            name="lasts",
            field=fields.IntField(default=0, db_default=0),
        ),
        ops.AddField(
            model_name="Campaign",
            name="others",
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name="Campaign",
            name="question",
            field=fields.CharField(default="", db_default="", max_length=12),
        ),
        ops.AddField(
            model_name="Campaign",
            name="retrying",
            field=fields.CharField(default="", db_default="", max_length=12),
        ),
        ops.AddField(
            model_name="Campaign",
            name="schedule",
            field=fields.CharField(default="now", db_default="now", max_length=8),
        ),
        ops.AddField(
            model_name="Campaign",
            name="starts_at",
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name="Campaign",
            name="trial",
            field=fields.IntField(default=0, db_default=0),
        ),
        ops.AddField(
            model_name="Campaign",
            name="wall",
            field=fields.CharField(default="", db_default="", max_length=16),
        ),
        ops.AddField(
            model_name="Campaign",
            name="wave",
            field=fields.SmallIntField(default=0, db_default=0),
        ),
        ops.AddField(
            model_name="Campaign",
            name="without",
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name="Delivery",
            name="is_retried",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name="Delivery",
            name="recall_id",
            field=fields.IntField(null=True),
        ),
        ops.AddField(
            model_name="Delivery",
            name="recall_result",
            field=fields.CharField(default="", db_default="", max_length=12),
        ),
        ops.AddField(
            model_name="Delivery",
            name="variant",
            field=fields.SmallIntField(null=True),
        ),
        ops.AddField(
            model_name="Delivery",
            name="wave",
            field=fields.SmallIntField(default=0, db_default=0),
        ),
    ]
