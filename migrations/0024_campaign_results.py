from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index


class Migration(migrations.Migration):
    dependencies = [("shop", "0023_experiments")]

    initial = False

    operations = [
        ops.CreateModel(
            name="CampaignControl",
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
                        related_name="campaign_controls",
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
                        related_name="controls",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "customer",
                    fields.ForeignKeyField(
                        "shop.Customer",
                        source_field="customer_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="campaign_controls",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("arm", fields.CharField(max_length=8)),
                ("kept_at", InstantField(generated=False, null=False, unique=False)),
            ],
            options={
                "table": "campaign_control",
                "app": "shop",
                "unique_together": (("campaign", "customer"),),
                "indexes": [
                    Index(fields=["shop_id", "campaign_id", "arm"]),
                    Index(fields=["shop_id", "customer_id"]),
                ],
                "pk_attr": "id",
                "table_description": "One person, frozen when the campaign was planned.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="MessageClick",
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
                        related_name="message_clicks",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "customer",
                    fields.ForeignKeyField(
                        "shop.Customer",
                        source_field="customer_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="message_clicks",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("delivery_id", fields.BigIntField()),
                ("campaign_id", fields.IntField(null=True)),
                ("link_id", fields.BigIntField()),
                ("channel", fields.CharField(max_length=16)),
                ("clicked_at", InstantField(generated=False, null=False, unique=False)),
                ("sign", fields.CharField(default="", max_length=12)),
                ("is_human", fields.BooleanField(null=True)),
                ("reason", fields.CharField(default="", max_length=12)),
            ],
            options={
                "table": "message_click",
                "app": "shop",
                "indexes": [
                    Index(fields=["shop_id", "campaign_id", "is_human", "customer_id"]),
                    Index(fields=["shop_id", "customer_id", "clicked_at"]),
                    Index(fields=["shop_id", "is_human", "clicked_at"]),
                    Index(fields=["shop_id", "delivery_id"]),
                ],
                "pk_attr": "id",
                "table_description": "A link of one message was opened, by a person or a program: `is_human` is decided later.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="MessageLink",
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
                        related_name="message_links",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "customer",
                    fields.ForeignKeyField(
                        "shop.Customer",
                        source_field="customer_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="message_links",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("campaign_id", fields.IntField(null=True)),
                ("key", fields.CharField(max_length=64)),
                ("kind", fields.CharField(default="link", max_length=8)),
                ("url", fields.CharField(default="", max_length=2048)),
                ("made_at", InstantField(generated=False, null=False, unique=False)),
            ],
            options={
                "table": "message_link",
                "app": "shop",
                "unique_together": (("shop", "key"),),
                "indexes": [
                    Index(fields=["shop_id", "customer_id"]),
                    Index(fields=["shop_id", "campaign_id"]),
                ],
                "pk_attr": "id",
                "table_description": "One address that messages lead to, under `key` once: by campaign, person and address.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="WritingHours",
            fields=[
                (
                    "id",
                    fields.IntField(generated=True, primary_key=True, unique=True, db_index=True),
                ),
                (
                    "shop",
                    fields.OneToOneField(
                        "shop.Shop",
                        source_field="shop_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="writing_hours",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("counts", fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ("people", fields.IntField(default=0)),
                ("day_strength", fields.FloatField(default=0.0)),
                ("week_strength", fields.FloatField(default=0.0)),
                ("usual_hour", fields.SmallIntField(default=12)),
                ("counted_at", InstantField(null=True, generated=False, unique=False)),
            ],
            options={
                "table": "writing_hours",
                "app": "shop",
                "pk_attr": "id",
                "table_description": "One row a shop. `counts` are hours of the week, Monday 0:00 first, by the people's clocks.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Campaign",
            name="extra_cost",
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name="Delivery",
            name="timing",
            field=fields.CharField(default="", db_default="", max_length=8),
        ),
        ops.AddField(
            model_name="Shop",
            name="result_days",
            field=fields.SmallIntField(default=7, db_default=7),
        ),
    ]
