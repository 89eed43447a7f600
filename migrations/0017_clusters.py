from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0016_shop_rfm')]

    initial = False

    operations = [
        ops.CreateModel(
            name='ClusterModel',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='cluster_models', on_delete=OnDelete.CASCADE)),
                ('version', fields.IntField()),
                ('status', fields.CharField(default='waiting', max_length=12)),
                ('done_percent', fields.SmallIntField(default=0)),
                ('asked_by', fields.BigIntField(null=True)),
                ('asked_at', InstantField(generated=False, null=False, unique=False)),
                ('trained_at', InstantField(null=True, generated=False, unique=False)),
                ('seed', fields.IntField(default=0)),
                ('people', fields.IntField(default=0)),
                ('groups', fields.SmallIntField(default=0)),
                ('silhouette', fields.FloatField(null=True)),
                ('stability', fields.FloatField(null=True)),
                ('features', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('tried', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('dropped', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('words', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('assigned_at', InstantField(null=True, generated=False, unique=False)),
                ('drift', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={'table': 'cluster_model', 'app': 'shop', 'unique_together': (('shop', 'version'),), 'pk_attr': 'id', 'table_description': 'One training: a version that never changes after `trained_at`, and how it keeps since then.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Cluster',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='clusters', on_delete=OnDelete.CASCADE)),
                ('model', fields.ForeignKeyField('shop.ClusterModel', source_field='model_id', db_constraint=True, to_field='id', related_name='clusters', on_delete=OnDelete.CASCADE)),
                ('number', fields.SmallIntField()),
                ('name', fields.CharField(max_length=160)),
                ('centre', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('portrait', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('size', fields.IntField(default=0)),
            ],
            options={'table': 'cluster', 'app': 'shop', 'unique_together': (('model', 'number'),), 'indexes': [Index(fields=['shop_id', 'model_id'])], 'pk_attr': 'id', 'table_description': "One group of a model. `portrait` is its figures against the shop's, most telling first."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ClusterMember',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='cluster_members', on_delete=OnDelete.CASCADE)),
                ('cluster', fields.ForeignKeyField('shop.Cluster', source_field='cluster_id', db_constraint=True, to_field='id', related_name='members', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='clusters', on_delete=OnDelete.CASCADE)),
                ('since', InstantField(generated=False, null=False, unique=False)),
                ('until', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'cluster_member', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'cluster_id', 'until', 'customer_id']), Index(fields=['shop_id', 'customer_id', 'until'])], 'pk_attr': 'id', 'table_description': 'A customer is in a group from `since` to `until`, which is empty while they are.'},
            bases=['Model'],
        ),
    ]
