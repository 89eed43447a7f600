from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0017_clusters')]

    initial = False

    operations = [
        ops.CreateModel(
            name='PressureRules',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='pressure_rules', on_delete=OnDelete.CASCADE)),
                ('rules', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('since', InstantField(generated=False, null=False, unique=False)),
                ('made_by', fields.BigIntField(null=True)),
            ],
            options={'table': 'pressure_rules', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'since'])], 'pk_attr': 'id', 'table_description': 'One setting of the rules, never changed: the latest is in force, the others are proof.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='StopEntry',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='stop_entries', on_delete=OnDelete.CASCADE)),
                ('kind', fields.CharField(max_length=12)),
                ('value', fields.CharField(max_length=254)),
                ('source', fields.CharField(default='staff', max_length=16)),
                ('added_by', fields.BigIntField(null=True)),
                ('added_at', InstantField(generated=False, null=False, unique=False)),
                ('removed_by', fields.BigIntField(null=True)),
                ('removed_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'stop_entry', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'kind', 'value'])], 'pk_attr': 'id', 'table_description': 'One address of one shop. `kind`: telegram, email, phone. `value` as customers hold it.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='Campaign',
            name='eligibility',
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name='Campaign',
            name='expires_at',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name='Campaign',
            name='policy',
            field=fields.CharField(default='skip', db_default='skip', max_length=8),
        ),
        # On the way down SQLite makes the table anew, without indexes that 0006 looks for.
        ops.RunSQL(
            ops.RunSQL.noop,
            [
                'CREATE INDEX IF NOT EXISTS "idx_customer_shop_id_c329e8"'
                ' ON "customer" ("shop_id", "birth_month", "birth_day")',
                'CREATE INDEX IF NOT EXISTS "idx_customer_shop_id_88e632"'
                ' ON "customer" ("shop_id", "invited_by")',
                'CREATE INDEX IF NOT EXISTS "idx_customer_shop_id_2c2afd"'
                ' ON "customer" ("shop_id", "status")',
            ],
        ),
        ops.AddField(
            model_name='Customer',
            name='quiet_from',
            field=fields.SmallIntField(null=True),
        ),
        ops.AddField(
            model_name='Customer',
            name='quiet_since',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name='Customer',
            name='quiet_to',
            field=fields.SmallIntField(null=True),
        ),
        ops.AddField(
            model_name='Delivery',
            name='chain',
            field=fields.CharField(default='', db_default='', max_length=64),
        ),
        ops.AddField(
            model_name='Delivery',
            name='counted_at',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name='Delivery',
            name='eligibility',
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AddField(
            model_name='Delivery',
            name='keeps_caps',
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name='Delivery',
            name='keeps_quiet',
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name='Delivery',
            name='leased_by',
            field=fields.CharField(default='', db_default='', max_length=32),
        ),
        ops.AddField(
            model_name='Delivery',
            name='leased_until',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name='Delivery',
            name='local_minute',
            field=fields.SmallIntField(null=True),
        ),
        ops.AddField(
            model_name='Delivery',
            name='policy',
            field=fields.CharField(default='skip', db_default='skip', max_length=8),
        ),
        ops.AddIndex(
            model_name='Delivery',
            index=Index(fields=['shop_id', 'customer_id', 'counted_at']),
        ),
    ]
