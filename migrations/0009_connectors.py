from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0008_api')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Connector',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='connectors', on_delete=OnDelete.CASCADE)),
                ('kind', fields.CharField(max_length=32)),
                ('name', fields.CharField(max_length=64)),
                ('params', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('secret', fields.TextField(default='', unique=False)),
                ('token', fields.CharField(unique=True, max_length=48)),
                ('state', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('status', fields.CharField(default='new', max_length=8)),
                ('is_paused', fields.BooleanField(default=False)),
                ('failures', fields.IntField(default=0)),
                ('failing_since', InstantField(null=True, generated=False, unique=False)),
                ('told', fields.CharField(default='', max_length=8)),
                ('error_code', fields.CharField(default='', max_length=40)),
                ('error_values', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('made_by', fields.BigIntField(null=True)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
                ('next_run_at', InstantField(null=True, generated=False, unique=False)),
                ('last_run_at', InstantField(null=True, generated=False, unique=False)),
                ('last_good_at', InstantField(null=True, generated=False, unique=False)),
                ('removed_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'connector', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'kind']), Index(fields=['next_run_at'])], 'pk_attr': 'id', 'table_description': 'One connection, `kind` is the file in `domain/connectors/kinds`.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ConnectorRun',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='connector_runs', on_delete=OnDelete.CASCADE)),
                ('connector', fields.ForeignKeyField('shop.Connector', source_field='connector_id', db_constraint=True, to_field='id', related_name='runs', on_delete=OnDelete.CASCADE)),
                ('cause', fields.CharField(max_length=8)),
                ('status', fields.CharField(default='waiting', max_length=8)),
                ('phase', fields.CharField(default='', max_length=8)),
                ('done', fields.IntField(default=0)),
                ('total', fields.IntField(default=0)),
                ('cursor', fields.IntField(default=0)),
                ('counts', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('problems', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('error_code', fields.CharField(default='', max_length=40)),
                ('error_values', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('etag', fields.CharField(default='', max_length=200)),
                ('changed', fields.CharField(default='', max_length=200)),
                ('content_hash', fields.CharField(default='', max_length=64)),
                ('file_hash', fields.CharField(default='', max_length=64)),
                ('report_hash', fields.CharField(default='', max_length=64)),
                ('asked_by', fields.BigIntField(null=True)),
                ('is_allowed', fields.BooleanField(default=False)),
                ('made_at', InstantField(generated=False, null=False, unique=False)),
                ('started_at', InstantField(null=True, generated=False, unique=False)),
                ('finished_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'connector_run', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'connector_id', 'made_at']), Index(fields=['status'])], 'pk_attr': 'id', 'table_description': 'One run. `cause`: clock, hand, file, called.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ConnectorProblem',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='connector_problems', on_delete=OnDelete.CASCADE)),
                ('connector', fields.ForeignKeyField('shop.Connector', source_field='connector_id', db_constraint=True, to_field='id', related_name='problems_found', on_delete=OnDelete.CASCADE)),
                ('run', fields.ForeignKeyField('shop.ConnectorRun', source_field='run_id', db_constraint=True, to_field='id', related_name='problems_found', on_delete=OnDelete.CASCADE)),
                ('line', fields.IntField(null=True)),
                ('field', fields.CharField(default='', max_length=40)),
                ('reason', fields.CharField(max_length=40)),
                ('sample', fields.CharField(default='', max_length=200)),
                ('happened_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'connector_problem', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'connector_id', 'happened_at']), Index(fields=['run_id'])], 'pk_attr': 'id', 'table_description': 'One thing that could not be taken, `line` is empty where there are no lines.'},
            bases=['Model'],
        ),
    ]
