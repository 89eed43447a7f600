from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0007_keys')]

    initial = False

    operations = [
        ops.CreateModel(
            name='IdempotencyKey',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='idempotency_keys', on_delete=OnDelete.CASCADE)),
                ('key', fields.CharField(max_length=255)),
                ('request_hash', fields.CharField(max_length=64)),
                ('status', fields.IntField()),
                ('body', fields.BinaryField()),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'idempotency_key', 'app': 'shop', 'unique_together': (('shop', 'key'),), 'indexes': [Index(fields=['made_at'])], 'pk_attr': 'id', 'table_description': 'An accepted request under the key its sender gave it, forgotten after a day.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ItemStamp',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='item_stamps', on_delete=OnDelete.CASCADE)),
                ('kind', fields.CharField(max_length=32)),
                ('external_id', fields.CharField(max_length=64)),
                ('fields_at', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('states', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('told_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'item_stamp', 'app': 'shop', 'unique_together': (('shop', 'kind', 'external_id'),), 'indexes': [Index(fields=['told_at'])], 'pk_attr': 'id', 'table_description': "The moments of one thing's fields, so that an older report overwrites no newer one."},
            bases=['Model'],
        ),
    ]
