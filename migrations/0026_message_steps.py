from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields


class Migration(migrations.Migration):
    dependencies = [("shop", "0025_channel_order")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Experiment",
            name="due_at",
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name="Experiment",
            name="stage",
            field=fields.CharField(default="", db_default="", max_length=8),
        ),
        ops.AddField(
            model_name="Experiment",
            name="steps",
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name="Experiment",
            name="why",
            field=fields.CharField(default="", db_default="", max_length=8),
        ),
        ops.AddField(
            model_name="Experiment",
            name="window_hours",
            field=fields.SmallIntField(default=0, db_default=0),
        ),
    ]
