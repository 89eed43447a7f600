from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields


class Migration(migrations.Migration):
    dependencies = [("shop", "0029_rolls_over")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Experiment",
            name="told",
            field=fields.CharField(default="", db_default="", max_length=12),
        ),
    ]
