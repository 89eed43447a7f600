from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0001_initial')]

    initial = False

    operations = [
        ops.CreateModel(
            name='EventKind',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='event_kinds', on_delete=OnDelete.CASCADE)),
                ('name', fields.CharField(max_length=40)),
                ('is_custom', fields.BooleanField()),
                ('properties', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('keep_days', fields.IntField(null=True)),
                ('registered_at', InstantField(generated=False, null=False, unique=False)),
                ('archived_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'event_kind', 'app': 'shop', 'unique_together': (('shop', 'name'),), 'pk_attr': 'id', 'table_description': 'A custom event with typed properties, or a standard one with a term of its own.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='EventOddity',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='event_oddities', on_delete=OnDelete.CASCADE)),
                ('what', fields.CharField(max_length=16)),
                ('name', fields.CharField(max_length=40)),
                ('detail', fields.CharField(max_length=80)),
                ('count', fields.BigIntField(default=0)),
                ('first_at', InstantField(generated=False, null=False, unique=False)),
                ('last_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'event_oddity', 'app': 'shop', 'unique_together': (('shop', 'what', 'name', 'detail'),), 'pk_attr': 'id', 'table_description': '`what` is `property` (unknown, kept), `refused` (not kept) or `bot` (not kept).'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ShopOrigin',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='origins', on_delete=OnDelete.CASCADE)),
                ('origin', fields.CharField(max_length=255)),
                ('added_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'shop_origin', 'app': 'shop', 'unique_together': (('shop', 'origin'),), 'indexes': [Index(fields=['origin'])], 'pk_attr': 'id', 'table_description': 'One origin as browsers send it, `https://shop.example.com`.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='Event',
            name='is_late',
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name='Event',
            name='source',
            field=fields.CharField(default='bot', db_default='bot', max_length=8),
        ),
        ops.AddField(
            model_name='Event',
            name='visit',
            field=fields.CharField(default='', db_default='', max_length=40),
        ),
        ops.AddField(
            model_name='Shop',
            name='app_bot_id',
            field=fields.BigIntField(null=True),
        ),
    ]
