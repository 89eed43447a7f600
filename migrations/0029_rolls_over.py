from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields


class Migration(migrations.Migration):
    dependencies = [("shop", "0028_unnamed_clicks")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Campaign",
            name="rolls_over",
            field=fields.BooleanField(default=False, db_default=False),
        ),
    ]
