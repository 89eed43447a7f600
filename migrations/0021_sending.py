from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from tortoise import fields
from tortoise.indexes import Index


class Migration(migrations.Migration):
    dependencies = [("shop", "0020_message_templates")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Campaign",
            name="paced_at",
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name="Campaign",
            name="per_hour",
            field=fields.IntField(null=True),
        ),
        ops.RemoveIndex(
            model_name="Delivery",
            name=None,
            fields=["campaign_id", "status"],
        ),
        ops.AddIndex(
            model_name="Delivery",
            index=Index(
                fields=["campaign_id", "status", "channel", "priority", "not_before", "id"]
            ),
        ),
    ]
