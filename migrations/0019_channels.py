from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0018_pressure')]

    initial = False

    operations = [
        # On the way down SQLite makes the table anew without its columns, and without its indexes:
        # the step before looks for this one.
        ops.RunSQL(
            ops.RunSQL.noop,
            'CREATE INDEX IF NOT EXISTS "idx_delivery_shop_id_5bf9ab"'
            ' ON "delivery" ("shop_id", "customer_id", "counted_at")',
        ),
        ops.CreateModel(
            name='AddressState',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='address_states', on_delete=OnDelete.CASCADE)),
                ('channel', fields.CharField(max_length=16)),
                ('digest', fields.CharField(max_length=64)),
                ('closed_by', fields.CharField(default='', db_default='', max_length=12)),
                ('closed_at', InstantField(null=True, generated=False, unique=False)),
                ('softs', fields.SmallIntField(default=0, db_default=0)),
                ('soft_at', InstantField(null=True, generated=False, unique=False)),
                ('said', fields.CharField(default='', db_default='', max_length=200)),
            ],
            options={'table': 'address_state', 'app': 'shop', 'unique_together': (('shop', 'channel', 'digest'),), 'pk_attr': 'id', 'table_description': 'One address of one shop, as a digest: it stays closed after its person is forgotten.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Fallback',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='fallbacks', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='fallbacks', on_delete=OnDelete.CASCADE)),
                ('delivery', fields.OneToOneField('shop.Delivery', source_field='delivery_id', db_constraint=True, to_field='id', related_name='fallback', on_delete=OnDelete.CASCADE)),
                ('campaign_id', fields.IntField(null=True)),
                ('due_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'fallback', 'app': 'shop', 'indexes': [Index(fields=['due_at']), Index(fields=['campaign_id']), Index(fields=['shop_id', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'One wait: the row is gone as soon as it is over.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ManagerTask',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='manager_tasks', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='manager_tasks', on_delete=OnDelete.CASCADE)),
                ('delivery_id', fields.BigIntField(null=True)),
                ('script', fields.TextField(unique=False)),
                ('status', fields.CharField(default='open', max_length=8)),
                ('outcome', fields.CharField(default='', max_length=12)),
                ('tries', fields.SmallIntField(default=0)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
                ('due_at', InstantField(generated=False, null=False, unique=False)),
                ('taken_by', fields.BigIntField(null=True)),
                ('done_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'manager_task', 'app': 'shop', 'unique_together': (('shop', 'delivery_id'),), 'indexes': [Index(fields=['shop_id', 'status', 'due_at']), Index(fields=['shop_id', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'One call to one customer, with what to say.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='PushSubscription',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='push_subscriptions', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='push_subscriptions', on_delete=OnDelete.CASCADE)),
                ('endpoint', fields.TextField(unique=False)),
                ('digest', fields.CharField(max_length=64)),
                ('p256dh', fields.CharField(max_length=100)),
                ('auth', fields.CharField(max_length=40)),
                ('added_at', InstantField(generated=False, null=False, unique=False)),
                ('removed_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'push_subscription', 'app': 'shop', 'unique_together': (('shop', 'digest'),), 'indexes': [Index(fields=['shop_id', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'One browser of a customer: where its push service listens, and the keys it gave.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Receipt',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='receipts', on_delete=OnDelete.CASCADE)),
                ('connector_id', fields.IntField()),
                ('external_id', fields.CharField(max_length=64)),
                ('delivery_id', fields.BigIntField(null=True)),
                ('status', fields.CharField(default='sent', max_length=12)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
                ('told_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'receipt', 'app': 'shop', 'unique_together': (('shop', 'connector_id', 'external_id'),), 'indexes': [Index(fields=['made_at'])], 'pk_attr': 'id', 'table_description': 'One message at one provider. `status`: sent, delivered, failed.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='Campaign',
            name='awaits',
            field=fields.CharField(default='', db_default='', max_length=12),
        ),
        ops.AddField(
            model_name='Campaign',
            name='channels',
            field=fields.CharField(default='telegram', db_default='telegram', max_length=64),
        ),
        ops.AddField(
            model_name='Campaign',
            name='patience',
            field=fields.IntField(default=0, db_default=0),
        ),
        ops.AddField(
            model_name='Delivery',
            name='acted_at',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name='Delivery',
            name='awaits',
            field=fields.CharField(default='', db_default='', max_length=12),
        ),
        ops.AddField(
            model_name='Delivery',
            name='cost',
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name='Delivery',
            name='delivered_at',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name='Delivery',
            name='origin_id',
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name='Delivery',
            name='parts',
            field=fields.SmallIntField(null=True),
        ),
        ops.AddField(
            model_name='Delivery',
            name='patience',
            field=fields.IntField(default=0, db_default=0),
        ),
    ]
