from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index
from domain.core.expression_index import ExpressionIndex

class Migration(migrations.Migration):
    dependencies = [('shop', '0014_segment_membership')]

    initial = False

    operations = [
        ops.CreateModel(
            name='CustomerCategory',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='customer_categories', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='categories', on_delete=OnDelete.CASCADE)),
                ('category', fields.CharField(max_length=60)),
                ('label', fields.CharField(max_length=60)),
                ('added_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'customer_category', 'app': 'shop', 'unique_together': (('shop', 'category', 'customer'),), 'indexes': [Index(fields=['shop_id', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'A category a customer is in, `category` is folded, `label` as it was typed.'},
            bases=['Model'],
        ),
        ops.RemoveIndex(
            model_name='Event',
            name=None,
            fields=['shop_id', 'customer_id', 'happened_at'],
        ),
        ops.AddIndex(
            model_name='Event',
            index=Index(fields=['shop_id', 'customer_id', 'happened_at', 'name', 'source']),
        ),
        ops.AddIndex(
            model_name='Event',
            index=ExpressionIndex(terms=('shop_id', "(CAST(properties ->> 'item_id' AS TEXT))", 'happened_at', 'customer_id'), name='event_item', condition={'name': 'view_item'}),
        ),
        ops.RemoveIndex(
            model_name='OrderLine',
            name=None,
            fields=['shop_id', 'customer_id', 'placed_at'],
        ),
        ops.AddIndex(
            model_name='OrderLine',
            index=Index(fields=['shop_id', 'customer_id', 'placed_at', 'order_id', 'product_id', 'quantity']),
        ),
        ops.AddField(
            model_name='Refund',
            name='reason',
            field=fields.CharField(default='', db_default='', max_length=80),
        ),
    ]
