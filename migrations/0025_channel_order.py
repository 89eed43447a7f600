from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields


class Migration(migrations.Migration):
    dependencies = [("shop", "0024_campaign_results")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Campaign",
            name="own_order",
            field=fields.BooleanField(default=False, db_default=False),
        ),
    ]
