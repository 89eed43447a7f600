from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('shop', '0030_told_tests')]

    initial = False

    operations = [
        ops.AddField(
            model_name='ExperimentExposure',
            name='by_merge',
            field=fields.BooleanField(default=False, db_default=False),
        ),
    ]
