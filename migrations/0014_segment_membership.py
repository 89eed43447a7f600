from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0013_segment_life')]

    initial = False

    operations = [
        ops.CreateModel(
            name='SegmentFlip',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop_id', fields.IntField()),
                ('segment_id', fields.IntField()),
                ('customer_id', fields.BigIntField()),
                ('flips_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'segment_flip', 'app': 'shop', 'unique_together': (('shop_id', 'segment_id', 'customer_id'),), 'indexes': [Index(fields=['flips_at']), Index(fields=['shop_id', 'customer_id'])], 'pk_attr': 'id', 'table_description': "When a person's membership may change next by time alone, early rather than late."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SegmentKeeping',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='keepings', on_delete=OnDelete.CASCADE)),
                ('segment', fields.OneToOneField('shop.Segment', source_field='segment_id', db_constraint=True, to_field='id', related_name='keeping', on_delete=OnDelete.CASCADE)),
                ('run', fields.IntField(default=0)),
                ('rule_key', fields.CharField(default='', max_length=64)),
                ('size', fields.IntField(default=0)),
                ('good_at', InstantField(null=True, generated=False, unique=False)),
                ('stirred_at', InstantField(null=True, generated=False, unique=False)),
                ('flips_until', InstantField(null=True, generated=False, unique=False)),
                ('busy_until', InstantField(null=True, generated=False, unique=False)),
                ('moves_from', fields.BigIntField(null=True)),
                ('plan', fields.CharField(default='', max_length=8)),
                ('plan_minute', fields.SmallIntField(default=240)),
                ('plan_weekday', fields.SmallIntField(default=1)),
                ('plan_day', fields.SmallIntField(default=1)),
                ('plan_at', InstantField(null=True, generated=False, unique=False)),
                ('error', fields.CharField(default='', max_length=32)),
                ('failed_at', InstantField(null=True, generated=False, unique=False)),
                ('told_at', InstantField(null=True, generated=False, unique=False)),
                ('retry_at', InstantField(null=True, generated=False, unique=False)),
            ],
            options={'table': 'segment_keeping', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'plan_at'])], 'pk_attr': 'id', 'table_description': "The state of a segment's membership, one row for each segment."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SegmentMember',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop_id', fields.IntField()),
                ('segment_id', fields.IntField()),
                ('customer_id', fields.BigIntField()),
                ('since', InstantField(generated=False, null=False, unique=False)),
                ('from_run', fields.IntField(default=0, db_default=0)),
                ('until_run', fields.IntField(default=2147483647, db_default=2147483647)),
            ],
            options={'table': 'segment_member', 'app': 'shop', 'unique_together': (('shop_id', 'segment_id', 'customer_id'),), 'indexes': [Index(fields=['shop_id', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'A customer is in a segment since a moment.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SegmentMove',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop_id', fields.IntField()),
                ('segment_id', fields.IntField()),
                ('customer_id', fields.BigIntField()),
                ('is_entry', fields.BooleanField()),
                ('happened_at', InstantField(generated=False, null=False, unique=False)),
                ('cause', fields.CharField(max_length=8)),
                ('run', fields.IntField(default=0, db_default=0)),
            ],
            options={'table': 'segment_move', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'segment_id', 'happened_at', 'is_entry']), Index(fields=['shop_id', 'customer_id', 'segment_id'])], 'pk_attr': 'id', 'table_description': 'A customer came into a segment or went out of it, for good: rows are only added.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SegmentReading',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop_id', fields.IntField()),
                ('what', fields.CharField(max_length=64)),
                ('segment_id', fields.IntField()),
            ],
            options={'table': 'segment_reading', 'app': 'shop', 'unique_together': (('shop_id', 'what', 'segment_id'),), 'pk_attr': 'id', 'table_description': 'A segment looks at a fact: what nobody looks at is not noted.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SegmentSize',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='segment_sizes', on_delete=OnDelete.CASCADE)),
                ('segment', fields.ForeignKeyField('shop.Segment', source_field='segment_id', db_constraint=True, to_field='id', related_name='sizes', on_delete=OnDelete.CASCADE)),
                ('day', fields.CharField(max_length=10)),
                ('size', fields.IntField()),
                ('entered', fields.IntField(default=0)),
                ('gone', fields.IntField(default=0)),
            ],
            options={'table': 'segment_size', 'app': 'shop', 'unique_together': (('shop', 'segment', 'day'),), 'indexes': [Index(fields=['shop_id', 'day'])], 'pk_attr': 'id', 'table_description': 'How many a segment held at the end of a local day, YYYY-MM-DD, and who came and went.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SegmentStir',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop_id', fields.IntField()),
                ('customer_id', fields.BigIntField(null=True)),
                ('what', fields.CharField(max_length=64)),
                ('taken', fields.BooleanField(default=False, db_default=False)),
            ],
            options={'table': 'segment_stir', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'customer_id', 'what'])], 'pk_attr': 'id', 'table_description': "A fact `what` of a customer has changed, or of anybody where none is named."},
            bases=['Model'],
        ),
    ]
