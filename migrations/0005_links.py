from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0004_order_index')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Link',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='links', on_delete=OnDelete.CASCADE)),
                ('code', fields.CharField(unique=True, max_length=32)),
                ('campaign', fields.CharField(max_length=60)),
                ('source', fields.CharField(max_length=60)),
                ('medium', fields.CharField(default='', max_length=60)),
                ('content', fields.CharField(default='', max_length=60)),
                ('term', fields.CharField(default='', max_length=60)),
                ('opens', fields.CharField(default='bot', max_length=8)),
                ('url', fields.CharField(default='', max_length=2048)),
                ('is_return', fields.BooleanField(default=False)),
                ('made_by', fields.BigIntField(null=True)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
                ('archived_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'link', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'archived_at', 'made_at'])], 'pk_attr': 'id', 'table_description': 'One placement under one code, which works for the bot, the Mini App and the web alike.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LinkCost',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='link_costs', on_delete=OnDelete.CASCADE)),
                ('link', fields.ForeignKeyField('shop.Link', source_field='link_id', db_constraint=True, to_field='id', related_name='costs', on_delete=OnDelete.CASCADE)),
                ('day', fields.CharField(max_length=10)),
                ('amount', fields.BigIntField()),
            ],
            options={'table': 'link_cost', 'app': 'shop', 'unique_together': (('link', 'day'),), 'indexes': [Index(fields=['shop_id', 'day', 'link_id'])], 'pk_attr': 'id', 'table_description': 'What a placement cost on one local day, YYYY-MM-DD, in minor units.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LinkCount',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='link_counts', on_delete=OnDelete.CASCADE)),
                ('link', fields.ForeignKeyField('shop.Link', source_field='link_id', db_constraint=True, to_field='id', related_name='counts', on_delete=OnDelete.CASCADE)),
                ('day', fields.CharField(max_length=10)),
                ('clicks', fields.IntField(default=0)),
                ('repeats', fields.IntField(default=0)),
                ('robots', fields.IntField(default=0)),
            ],
            options={'table': 'link_count', 'app': 'shop', 'unique_together': (('link', 'day'),), 'indexes': [Index(fields=['shop_id', 'day', 'link_id'])], 'pk_attr': 'id', 'table_description': 'Clicks on the web address on one local day, YYYY-MM-DD, and nothing of who they were.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LinkSettings',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.OneToOneField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='link_settings', on_delete=OnDelete.CASCADE)),
                ('key', fields.CharField(max_length=64)),
                ('logo_sha256', fields.CharField(default='', max_length=64)),
            ],
            options={'table': 'link_settings', 'app': 'shop', 'pk_attr': 'id', 'table_description': 'What signs the codes of a shop, and the logo in its QR codes.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ShopChat',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='chats', on_delete=OnDelete.CASCADE)),
                ('chat_id', fields.BigIntField(unique=True)),
                ('kind', fields.CharField(max_length=16)),
                ('title', fields.CharField(default='', max_length=160)),
                ('added_at', InstantField(generated=False, null=False, unique=False)),
                ('left_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'shop_chat', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'left_at'])], 'pk_attr': 'id', 'table_description': 'A channel or group where the bot is an administrator, until `left_at`.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ChatMove',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='chat_moves', on_delete=OnDelete.CASCADE)),
                ('chat', fields.ForeignKeyField('shop.ShopChat', source_field='chat_id', db_constraint=True, to_field='id', related_name='moves', on_delete=OnDelete.CASCADE)),
                ('link', fields.ForeignKeyField('shop.Link', source_field='link_id', null=True, db_constraint=True, to_field='id', related_name='moves', on_delete=OnDelete.CASCADE)),
                ('telegram_id', fields.BigIntField()),
                ('is_join', fields.BooleanField()),
                ('moved_at', InstantField(generated=False, null=False, unique=False)),
                ('update_id', fields.BigIntField(unique=True)),
            ],
            options={'table': 'chat_move', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'telegram_id']), Index(fields=['shop_id', 'moved_at', 'link_id'])], 'pk_attr': 'id', 'table_description': 'Somebody joined or left. They may be no customer yet: then it waits for their Start.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Touch',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='touches', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='touches', on_delete=OnDelete.CASCADE)),
                ('link', fields.ForeignKeyField('shop.Link', source_field='link_id', null=True, db_constraint=True, to_field='id', related_name='touches', on_delete=OnDelete.CASCADE)),
                ('code', fields.CharField(default='', max_length=64)),
                ('way', fields.CharField(max_length=8)),
                ('touched_at', InstantField(generated=False, null=False, unique=False)),
                ('is_return', fields.BooleanField(default=False)),
                ('external_id', fields.CharField(max_length=64)),
            ],
            options={'table': 'touch', 'app': 'shop', 'unique_together': (('shop', 'external_id'),), 'indexes': [Index(fields=['shop_id', 'customer_id', 'touched_at']), Index(fields=['shop_id', 'touched_at', 'link_id'])], 'pk_attr': 'id', 'table_description': 'A customer came. `way` is `bot`, `app`, `web` or `chat`, direct without link and code.'},
            bases=['Model'],
        ),
    ]
