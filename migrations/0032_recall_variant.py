from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields


class Migration(migrations.Migration):
    dependencies = [("shop", "0031_crossed_by_merge")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Recall",
            name="variant",
            field=fields.SmallIntField(null=True),
        ),
    ]
