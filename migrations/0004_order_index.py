from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

class Migration(migrations.Migration):
    dependencies = [('shop', '0003_person')]

    initial = False

    operations = [
        ops.AddIndex(
            model_name='Order',
            index=Index(fields=['shop_id', 'customer_id', 'placed_at', 'status', 'total']),
        ),
        ops.RemoveIndex(
            model_name='Order',
            name=None,
            fields=['shop_id', 'customer_id', 'placed_at'],
        ),
    ]
