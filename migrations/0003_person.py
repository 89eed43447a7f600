from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0002_web_events')]

    initial = False

    operations = [
        ops.CreateModel(
            name='CustomerField',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='customer_fields', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='own_fields', on_delete=OnDelete.CASCADE)),
                ('name', fields.CharField(max_length=60)),
                ('label', fields.CharField(max_length=60)),
                ('value', fields.CharField(max_length=400)),
                ('value_folded', fields.CharField(max_length=400)),
                ('changed_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'customer_field', 'app': 'shop', 'unique_together': (('shop', 'name', 'customer'),), 'indexes': [Index(fields=['shop_id', 'name', 'value_folded']), Index(fields=['customer_id'])], 'pk_attr': 'id', 'table_description': 'One value, `name` is folded, `label` as it was given.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='CustomerNote',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='customer_notes', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='notes', on_delete=OnDelete.CASCADE)),
                ('author_id', fields.BigIntField(null=True)),
                ('author_name', fields.CharField(default='', max_length=160)),
                ('text', fields.CharField(max_length=1000)),
                ('written_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'customer_note', 'app': 'shop', 'indexes': [Index(fields=['customer_id', 'written_at'])], 'pk_attr': 'id', 'table_description': 'One note, seen by staff only, and by the customer in the export of their data.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='IdentityLink',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='identity_links', on_delete=OnDelete.CASCADE)),
                ('one', fields.ForeignKeyField('shop.Identity', source_field='one_id', db_constraint=True, to_field='id', related_name='links_onwards', on_delete=OnDelete.CASCADE)),
                ('other', fields.ForeignKeyField('shop.Identity', source_field='other_id', db_constraint=True, to_field='id', related_name='links_back', on_delete=OnDelete.CASCADE)),
                ('source', fields.CharField(max_length=8)),
                ('seen_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'identity_link', 'app': 'shop', 'unique_together': (('one', 'other'),), 'indexes': [Index(fields=['other_id'])], 'pk_attr': 'id', 'table_description': 'Two identities that came in one report, the smaller id first. Evidence is never taken back.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Merge',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='merges', on_delete=OnDelete.CASCADE)),
                ('kept', fields.ForeignKeyField('shop.Customer', source_field='kept_id', db_constraint=True, to_field='id', related_name='merges_in', on_delete=OnDelete.CASCADE)),
                ('gone', fields.ForeignKeyField('shop.Customer', source_field='gone_id', db_constraint=True, to_field='id', related_name='merges_out', on_delete=OnDelete.CASCADE)),
                ('why', fields.CharField(max_length=16)),
                ('is_manual', fields.BooleanField(default=False)),
                ('kept_before', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('gone_before', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('merged_at', InstantField(generated=False, null=False, unique=False)),
                ('undone_at', InstantField(null=True, generated=False, unique=False)),
                ('undone_by', fields.BigIntField(null=True)),
            ],
            options={'table': 'merge', 'app': 'shop', 'indexes': [Index(fields=['kept_id']), Index(fields=['gone_id']), Index(fields=['shop_id', 'merged_at'])], 'pk_attr': 'id', 'table_description': '`gone` became a part of `kept`. `kept_before` and `gone_before` are their old columns.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='MergeMove',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('merge', fields.ForeignKeyField('shop.Merge', source_field='merge_id', db_constraint=True, to_field='id', related_name='moves', on_delete=OnDelete.CASCADE)),
                ('thing', fields.CharField(max_length=40)),
                ('row_id', fields.BigIntField()),
            ],
            options={'table': 'merge_move', 'app': 'shop', 'unique_together': (('merge', 'thing', 'row_id'),), 'indexes': [Index(fields=['thing', 'row_id'])], 'pk_attr': 'id', 'table_description': 'One row that a merge moved, `thing` is its table.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='Customer',
            name='merged_into_id',
            field=fields.BigIntField(null=True),
        ),
        ops.AlterModelOptions(
            name='Identity',
            options={'table': 'identity', 'app': 'shop', 'unique_together': (('shop', 'kind', 'value'),), 'indexes': [Index(fields=['customer_id'])], 'pk_attr': 'id', 'table_description': 'One value of one kind that leads to a customer.'},
        ),
        ops.AddField(
            model_name='Identity',
            name='home_id',
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name='Shop',
            name='asks_tracking',
            field=fields.BooleanField(default=False, db_default=False),
        ),
    ]
