from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0009_connectors')]

    initial = False

    operations = [
        ops.CreateModel(
            name='ChatInvite',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='chat_invites', on_delete=OnDelete.CASCADE)),
                ('chat', fields.ForeignKeyField('shop.ShopChat', source_field='chat_id', db_constraint=True, to_field='id', related_name='invites', on_delete=OnDelete.CASCADE)),
                ('link', fields.ForeignKeyField('shop.Link', source_field='link_id', db_constraint=True, to_field='id', related_name='invites', on_delete=OnDelete.CASCADE)),
                ('url', fields.CharField(default='', max_length=255)),
                ('status', fields.CharField(default='wanted', max_length=8)),
                ('reason', fields.CharField(default='', max_length=16)),
                ('asked_at', InstantField(generated=False, null=False, unique=False)),
                ('made_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'chat_invite', 'app': 'shop', 'unique_together': (('link', 'chat'),), 'indexes': [Index(fields=['shop_id', 'status'])], 'pk_attr': 'id', 'table_description': 'An invite link. `status` is `wanted`, `ready`, `refused`, `closing` or `closed`.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='HookCall',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='hook_calls', on_delete=OnDelete.CASCADE)),
                ('connector', fields.ForeignKeyField('shop.Connector', source_field='connector_id', db_constraint=True, to_field='id', related_name='calls', on_delete=OnDelete.CASCADE)),
                ('customer_id', fields.BigIntField(null=True)),
                ('key', fields.CharField(max_length=64)),
                ('headers', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('body', fields.BinaryField()),
                ('received_at', InstantField(generated=False, null=False, unique=False)),
                ('status', fields.CharField(default='waiting', max_length=8)),
                ('number', fields.CharField(default='', max_length=64)),
                ('ref', fields.CharField(default='', max_length=64)),
                ('reason', fields.CharField(default='', max_length=40)),
                ('detail', fields.CharField(default='', max_length=200)),
                ('said', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('attempts', fields.IntField(default=0)),
                ('not_before', InstantField(null=True, generated=False, unique=False)),
                ('done_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'hook_call', 'app': 'shop', 'unique_together': (('connector', 'key'),), 'indexes': [Index(fields=['shop_id', 'connector_id', 'status', 'received_at']), Index(fields=['shop_id', 'customer_id']), Index(fields=['shop_id', 'connector_id', 'ref']), Index(fields=['status', 'not_before'])], 'pk_attr': 'id', 'table_description': 'One call. `status`: waiting, done, same (said before), skipped, problem, refused (no proof).'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Invoice',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='invoices', on_delete=OnDelete.CASCADE)),
                ('connector', fields.ForeignKeyField('shop.Connector', source_field='connector_id', db_constraint=True, to_field='id', related_name='invoices', on_delete=OnDelete.CASCADE)),
                ('customer_id', fields.BigIntField(null=True)),
                ('token', fields.CharField(unique=True, max_length=40)),
                ('way', fields.CharField(max_length=4)),
                ('status', fields.CharField(default='wanted', max_length=8)),
                ('reason', fields.CharField(default='', max_length=16)),
                ('title', fields.CharField(max_length=32)),
                ('description', fields.CharField(max_length=255)),
                ('product', fields.ForeignKeyField('shop.Product', source_field='product_id', null=True, db_constraint=True, to_field='id', related_name='invoices', on_delete=OnDelete.SET_NULL)),
                ('quantity', fields.IntField(default=1)),
                ('order_number', fields.CharField(default='', max_length=64)),
                ('currency', fields.CharField(max_length=3)),
                ('amount', fields.BigIntField()),
                ('total', fields.BigIntField()),
                ('url', fields.CharField(default='', max_length=255)),
                ('made_by', fields.BigIntField(null=True)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
                ('sent_at', InstantField(null=True, generated=False, unique=False)),
                ('expires_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'invoice', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'made_at']), Index(fields=['shop_id', 'customer_id']), Index(fields=['status'])], 'pk_attr': 'id', 'table_description': 'An invoice. `way` is `chat` (for one customer, paid once) or `link` (for anybody).'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='InvoicePayment',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='invoice_payments', on_delete=OnDelete.CASCADE)),
                ('invoice', fields.ForeignKeyField('shop.Invoice', source_field='invoice_id', db_constraint=True, to_field='id', related_name='payments', on_delete=OnDelete.CASCADE)),
                ('order', fields.ForeignKeyField('shop.Order', source_field='order_id', db_constraint=True, to_field='id', related_name='invoice_payments', on_delete=OnDelete.CASCADE)),
                ('customer_id', fields.BigIntField()),
                ('telegram_id', fields.BigIntField()),
                ('charge_id', fields.CharField(unique=True, max_length=128)),
                ('provider_charge_id', fields.CharField(default='', max_length=128)),
                ('currency', fields.CharField(max_length=3)),
                ('amount', fields.BigIntField()),
                ('total', fields.BigIntField()),
                ('paid_at', InstantField(generated=False, null=False, unique=False)),
                ('refund', fields.CharField(default='', max_length=8)),
                ('refund_reason', fields.CharField(default='', max_length=16)),
                ('refunded_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'invoice_payment', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'customer_id']), Index(fields=['shop_id', 'invoice_id']), Index(fields=['refund'])], 'pk_attr': 'id', 'table_description': 'Money that came by an invoice. `refund` of Stars: "", wanted, done or failed.'},
            bases=['Model'],
        ),
    ]
