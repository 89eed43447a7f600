from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields


class Migration(migrations.Migration):
    dependencies = [("shop", "0027_segment_border")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Campaign",
            name="unnamed_clicks",
            field=fields.IntField(default=0, db_default=0),
        ),
    ]
