from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0019_channels')]

    initial = False

    operations = [
        ops.CreateModel(
            name='MessageTemplate',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='message_templates', on_delete=OnDelete.CASCADE)),
                ('name', fields.CharField(max_length=64)),
                ('message', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('version', fields.IntField(default=1)),
                ('uses', fields.IntField(default=0)),
                ('made_by', fields.BigIntField(null=True)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
                ('used_at', InstantField(null=True, generated=False, unique=False)),
                ('archived_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'message_template', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'archived_at', 'id'])], 'pk_attr': 'id', 'table_description': 'One message, kept in the stored form of `domain.messaging.message`.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='File',
            name='telegram_ids',
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
    ]
