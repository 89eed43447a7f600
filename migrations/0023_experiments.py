from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0022_campaign_life')]

    initial = False

    operations = [
        ops.CreateModel(
            name='ExperimentExposure',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop_id', fields.IntField()),
                ('experiment_id', fields.IntField()),
                ('customer_id', fields.BigIntField()),
                ('variant_id', fields.IntField()),
                ('exposed_at', InstantField(generated=False, null=False, unique=False)),
                ('is_crossed', fields.BooleanField(default=False, db_default=False)),
            ],
            options={'table': 'experiment_exposure', 'app': 'shop', 'unique_together': (('shop_id', 'experiment_id', 'customer_id'),), 'indexes': [Index(fields=['shop_id', 'customer_id', 'experiment_id', 'variant_id']), Index(fields=['shop_id', 'experiment_id', 'exposed_at'])], 'pk_attr': 'id', 'table_description': 'A person met a variant, for the first time and for good: whoever was assigned stays.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ExperimentLayer',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='experiment_layers', on_delete=OnDelete.CASCADE)),
                ('name', fields.CharField(max_length=40)),
                ('salt', fields.CharField(max_length=16)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'experiment_layer', 'app': 'shop', 'unique_together': (('shop', 'name'),), 'pk_attr': 'id', 'table_description': 'Experiments of one layer never meet in one person: each has a range of its buckets.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Experiment',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='experiments', on_delete=OnDelete.CASCADE)),
                ('name', fields.CharField(max_length=64)),
                ('kind', fields.CharField(max_length=8)),
                ('element', fields.CharField(default='', max_length=40)),
                ('campaign', fields.ForeignKeyField('shop.Campaign', source_field='campaign_id', null=True, db_constraint=True, to_field='id', related_name='experiments', on_delete=OnDelete.SET_NULL)),
                ('status', fields.CharField(default='draft', max_length=12)),
                ('version', fields.IntField(default=1)),
                ('hypothesis', fields.TextField(default='', unique=False)),
                ('rule', fields.TextField(default='', unique=False)),
                ('goal', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('guardrails', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('segment', fields.ForeignKeyField('shop.Segment', source_field='segment_id', null=True, db_constraint=True, to_field='id', related_name='experiments', on_delete=OnDelete.SET_NULL)),
                ('layer', fields.ForeignKeyField('shop.ExperimentLayer', source_field='layer_id', null=True, db_constraint=True, to_field='id', related_name='experiments', on_delete=OnDelete.SET_NULL)),
                ('layer_from', fields.SmallIntField(default=0)),
                ('layer_to', fields.SmallIntField(default=10000)),
                ('holdout', fields.SmallIntField(default=0)),
                ('salt', fields.CharField(max_length=16)),
                ('window_days', fields.SmallIntField(default=7)),
                ('effect', fields.SmallIntField(default=10)),
                ('plan', fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ('weights_log', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('made_by', fields.BigIntField(null=True)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
                ('started_at', InstantField(null=True, generated=False, unique=False)),
                ('stopped_at', InstantField(null=True, generated=False, unique=False)),
                ('restarted_from', fields.IntField(null=True)),
                ('winner_id', fields.IntField(null=True)),
                ('kept', fields.SmallIntField(default=5)),
                ('outcome', fields.CharField(default='', max_length=12)),
                ('verdict', fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ('noted_id', fields.BigIntField(default=0)),
            ],
            options={'table': 'experiment', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'status', 'id']), Index(fields=['status', 'id'])], 'pk_attr': 'id', 'table_description': 'A comparison of variants. `status`: draft, running, stopped, rolled_out.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ExperimentOverride',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop_id', fields.IntField()),
                ('experiment_id', fields.IntField()),
                ('telegram_id', fields.BigIntField()),
                ('variant_id', fields.IntField()),
            ],
            options={'table': 'experiment_override', 'app': 'shop', 'unique_together': (('shop_id', 'experiment_id', 'telegram_id'),), 'pk_attr': 'id', 'table_description': 'A Telegram account of the staff sees this variant, whatever the lot says.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ExperimentVariant',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='experiment_variants', on_delete=OnDelete.CASCADE)),
                ('experiment', fields.ForeignKeyField('shop.Experiment', source_field='experiment_id', db_constraint=True, to_field='id', related_name='variants', on_delete=OnDelete.CASCADE)),
                ('place', fields.SmallIntField()),
                ('weight', fields.IntField(default=1)),
                ('content', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={'table': 'experiment_variant', 'app': 'shop', 'unique_together': (('shop', 'experiment', 'place'),), 'pk_attr': 'id', 'table_description': 'One way the thing may be. `place` 0 is the control, `content` is what is shown of it.'},
            bases=['Model'],
        ),
    ]
