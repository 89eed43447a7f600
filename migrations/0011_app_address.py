from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('shop', '0010_orders_by_hook')]

    initial = False

    operations = [
        ops.AddField(
            model_name='Shop',
            name='app_url',
            field=fields.CharField(default='', db_default='', max_length=512),
        ),
    ]
