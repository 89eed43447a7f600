from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0006_shop_data')]

    initial = False

    operations = [
        ops.CreateModel(
            name='ApiKey',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='api_keys', on_delete=OnDelete.CASCADE)),
                ('name', fields.CharField(max_length=64)),
                ('prefix', fields.CharField(max_length=16)),
                ('hash', fields.CharField(unique=True, max_length=64)),
                ('scopes', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('shown', fields.TextField(default='', unique=False)),
                ('made_by', fields.BigIntField(null=True)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
                ('last_used_at', InstantField(null=True, generated=False, unique=False)),
                ('expires_at', InstantField(null=True, generated=False, unique=False)),
                ('revoked_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'api_key', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'revoked_at']), Index(fields=['prefix'])], 'pk_attr': 'id', 'table_description': 'One key: its hash, and its beginning so that people know which one it is.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='WebhookEndpoint',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='webhook_endpoints', on_delete=OnDelete.CASCADE)),
                ('url', fields.CharField(max_length=2048)),
                ('topics', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('status', fields.CharField(default='active', max_length=8)),
                ('secret', fields.TextField(unique=False)),
                ('old_secret', fields.TextField(default='', unique=False)),
                ('old_until', InstantField(null=True, generated=False, unique=False)),
                ('failures', fields.IntField(default=0)),
                ('failing_since', InstantField(null=True, generated=False, unique=False)),
                ('rest_until', InstantField(null=True, generated=False, unique=False)),
                ('answered_at', InstantField(null=True, generated=False, unique=False)),
                ('told_at', InstantField(null=True, generated=False, unique=False)),
                ('made_by', fields.BigIntField(null=True)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
                ('removed_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'webhook_endpoint', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'removed_at'])], 'pk_attr': 'id', 'table_description': "One address of the shop's backend and the topics it wants."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='WebhookDelivery',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='webhook_deliveries', on_delete=OnDelete.CASCADE)),
                ('endpoint', fields.ForeignKeyField('shop.WebhookEndpoint', source_field='endpoint_id', db_constraint=True, to_field='id', related_name='deliveries', on_delete=OnDelete.CASCADE)),
                ('customer_id', fields.BigIntField(null=True)),
                ('key', fields.CharField(unique=True, max_length=40)),
                ('topic', fields.CharField(max_length=40)),
                ('body', fields.TextField(unique=False)),
                ('status', fields.CharField(default='waiting', max_length=8)),
                ('attempts', fields.SmallIntField(default=0)),
                ('happened_at', InstantField(generated=False, null=False, unique=False)),
                ('not_before', InstantField(generated=False, null=False, unique=False)),
                ('tried_at', InstantField(null=True, generated=False, unique=False)),
                ('answer_status', fields.SmallIntField(null=True)),
                ('answer', fields.CharField(default='', max_length=200)),
                ('reason', fields.CharField(default='', max_length=32)),
            ],
            options={'table': 'webhook_delivery', 'app': 'shop', 'indexes': [Index(fields=['endpoint_id', 'status', 'not_before', 'id']), Index(fields=['shop_id', 'happened_at']), Index(fields=['customer_id'])], 'pk_attr': 'id', 'table_description': 'One fact for one endpoint, as it is signed and sent.'},
            bases=['Model'],
        ),
    ]
