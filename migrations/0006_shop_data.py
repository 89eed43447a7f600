from tortoise import migrations
from tortoise.migrations import operations as ops
from domain.core.instant import InstantField
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('shop', '0005_links')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Booking',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='bookings', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='bookings', on_delete=OnDelete.CASCADE)),
                ('external_id', fields.CharField(max_length=64)),
                ('status', fields.CharField(max_length=12)),
                ('starts_at', InstantField(generated=False, null=False, unique=False)),
                ('booked_at', InstantField(generated=False, null=False, unique=False)),
                ('service', fields.CharField(default='', max_length=160)),
                ('service_folded', fields.CharField(default='', max_length=160)),
                ('specialist', fields.CharField(default='', max_length=160)),
                ('specialist_folded', fields.CharField(default='', max_length=160)),
                ('branch', fields.CharField(default='', max_length=160)),
                ('branch_folded', fields.CharField(default='', max_length=160)),
                ('amount', fields.BigIntField(null=True)),
                ('updated_at', InstantField(null=True, generated=False, unique=False)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'booking', 'app': 'shop', 'unique_together': (('shop', 'external_id'),), 'indexes': [Index(fields=['shop_id', 'customer_id', 'starts_at']), Index(fields=['shop_id', 'status', 'starts_at']), Index(fields=['shop_id', 'service_folded', 'starts_at']), Index(fields=['shop_id', 'specialist_folded', 'starts_at']), Index(fields=['shop_id', 'branch_folded', 'starts_at'])], 'pk_attr': 'id', 'table_description': 'One booking, `status` is `booked`, `cancelled`, `done` or `no_show`.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Cart',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='carts', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='carts', on_delete=OnDelete.CASCADE)),
                ('external_id', fields.CharField(default='', max_length=64)),
                ('stage', fields.CharField(default='active', max_length=8)),
                ('source', fields.CharField(default='', max_length=8)),
                ('updated_at', InstantField(generated=False, null=False, unique=False)),
                ('checkout_at', InstantField(null=True, generated=False, unique=False)),
                ('total', fields.BigIntField(null=True)),
            ],
            options={'table': 'cart', 'app': 'shop', 'unique_together': (('shop', 'customer'),), 'indexes': [Index(fields=['shop_id', 'updated_at'])], 'pk_attr': 'id', 'table_description': 'The one cart of a customer, empty without lines. Ordering empties it.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='CartLine',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='cart_lines', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='cart_lines', on_delete=OnDelete.CASCADE)),
                ('product', fields.ForeignKeyField('shop.Product', source_field='product_id', db_constraint=True, to_field='id', related_name='cart_lines', on_delete=OnDelete.CASCADE)),
                ('quantity', fields.IntField()),
                ('price', fields.BigIntField(null=True)),
                ('added_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'cart_line', 'app': 'shop', 'unique_together': (('shop', 'customer', 'product'),), 'indexes': [Index(fields=['shop_id', 'product_id', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'A product in the cart of a customer. There is one cart, so a line needs to name none.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ChatMember',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='chat_members', on_delete=OnDelete.CASCADE)),
                ('chat', fields.ForeignKeyField('shop.ShopChat', source_field='chat_id', db_constraint=True, to_field='id', related_name='members', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='chats', on_delete=OnDelete.CASCADE)),
                ('status', fields.CharField(max_length=8)),
                ('since', InstantField(generated=False, null=False, unique=False)),
                ('checked_at', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'chat_member', 'app': 'shop', 'unique_together': (('shop', 'chat', 'customer'),), 'indexes': [Index(fields=['shop_id', 'customer_id', 'status']), Index(fields=['shop_id', 'chat_id', 'status', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'A customer is a `member` of a chat or has `left` it `since`. Last looked at `checked_at`.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LoyaltyMovement',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='loyalty_movements', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='loyalty_movements', on_delete=OnDelete.CASCADE)),
                ('external_id', fields.CharField(max_length=64)),
                ('account', fields.CharField(max_length=8)),
                ('kind', fields.CharField(max_length=8)),
                ('amount', fields.BigIntField()),
                ('happened_at', InstantField(generated=False, null=False, unique=False)),
                ('available_at', InstantField(generated=False, null=False, unique=False)),
                ('expires_at', InstantField(null=True, generated=False, unique=False)),
                ('note', fields.CharField(default='', max_length=255)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'loyalty_movement', 'app': 'shop', 'unique_together': (('shop', 'external_id'),), 'indexes': [Index(fields=['shop_id', 'customer_id', 'account', 'happened_at']), Index(fields=['shop_id', 'account', 'expires_at', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'One movement of an `account`: `points` or `balance`.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LoyaltyTier',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='loyalty_tiers', on_delete=OnDelete.CASCADE)),
                ('name', fields.CharField(max_length=60)),
                ('name_folded', fields.CharField(max_length=60)),
                ('rank', fields.IntField()),
                ('threshold_sum', fields.BigIntField(null=True)),
                ('threshold_orders', fields.IntField(null=True)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'loyalty_tier', 'app': 'shop', 'unique_together': (('shop', 'name_folded'),), 'indexes': [Index(fields=['shop_id', 'rank'])], 'pk_attr': 'id', 'table_description': 'A tier, the higher `rank` the better. Thresholds say what it takes to get there.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='CustomerTier',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='customer_tiers', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='tiers', on_delete=OnDelete.CASCADE)),
                ('tier', fields.ForeignKeyField('shop.LoyaltyTier', source_field='tier_id', db_constraint=True, to_field='id', related_name='customers', on_delete=OnDelete.CASCADE)),
                ('since', InstantField(generated=False, null=False, unique=False)),
                ('until', InstantField(null=True, generated=False, unique=False)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'customer_tier', 'app': 'shop', 'unique_together': (('shop', 'customer', 'since'),), 'indexes': [Index(fields=['shop_id', 'tier_id', 'until', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'A customer was in a tier from `since` to `until`, empty while they are.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='OrderStatus',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='order_statuses', on_delete=OnDelete.CASCADE)),
                ('order', fields.ForeignKeyField('shop.Order', source_field='order_id', db_constraint=True, to_field='id', related_name='statuses', on_delete=OnDelete.CASCADE)),
                ('customer_id', fields.BigIntField()),
                ('status', fields.CharField(max_length=16)),
                ('since', InstantField(generated=False, null=False, unique=False)),
            ],
            options={'table': 'order_status', 'app': 'shop', 'unique_together': (('order', 'status', 'since'),), 'indexes': [Index(fields=['shop_id', 'customer_id', 'since']), Index(fields=['shop_id', 'status', 'since'])], 'pk_attr': 'id', 'table_description': "An order came into a status. The last one is the order's own."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ProductAttribute',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='product_attributes', on_delete=OnDelete.CASCADE)),
                ('product', fields.ForeignKeyField('shop.Product', source_field='product_id', db_constraint=True, to_field='id', related_name='attributes', on_delete=OnDelete.CASCADE)),
                ('name', fields.CharField(max_length=120)),
                ('name_folded', fields.CharField(max_length=120)),
                ('value', fields.CharField(max_length=255)),
                ('value_folded', fields.CharField(max_length=255)),
                ('number', fields.FloatField(null=True)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'product_attribute', 'app': 'shop', 'unique_together': (('product', 'name_folded', 'value_folded'),), 'indexes': [Index(fields=['shop_id', 'name_folded', 'value_folded', 'product_id']), Index(fields=['shop_id', 'name_folded', 'number'])], 'pk_attr': 'id', 'table_description': 'One value, `number` where it is one. A product may have several of one name.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ProductChange',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='product_changes', on_delete=OnDelete.CASCADE)),
                ('product', fields.ForeignKeyField('shop.Product', source_field='product_id', db_constraint=True, to_field='id', related_name='changes', on_delete=OnDelete.CASCADE)),
                ('kind', fields.CharField(max_length=8)),
                ('before', fields.BigIntField(null=True)),
                ('after', fields.BigIntField(null=True)),
                ('happened_at', InstantField(generated=False, null=False, unique=False)),
                ('source', fields.CharField(default='', max_length=8)),
            ],
            options={'table': 'product_change', 'app': 'shop', 'indexes': [Index(fields=['shop_id', 'product_id', 'happened_at']), Index(fields=['shop_id', 'happened_at'])], 'pk_attr': 'id', 'table_description': 'One change, `kind` is `new`, `gone`, `back`, `price` or `stock`.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ProductInterest',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='product_interests', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='product_interests', on_delete=OnDelete.CASCADE)),
                ('product', fields.ForeignKeyField('shop.Product', source_field='product_id', db_constraint=True, to_field='id', related_name='interests', on_delete=OnDelete.CASCADE)),
                ('kind', fields.CharField(max_length=8)),
                ('added_at', InstantField(generated=False, null=False, unique=False)),
                ('removed_at', InstantField(null=True, generated=False, unique=False)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'product_interest', 'app': 'shop', 'unique_together': (('shop', 'customer', 'product', 'kind'),), 'indexes': [Index(fields=['shop_id', 'kind', 'product_id', 'removed_at', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'A customer likes a product (`wish`) or waits for it (`wait`), until `removed_at`.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='PromoCode',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='promo_codes', on_delete=OnDelete.CASCADE)),
                ('code', fields.CharField(max_length=64)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', null=True, db_constraint=True, to_field='id', related_name='promo_codes', on_delete=OnDelete.SET_NULL)),
                ('order', fields.ForeignKeyField('shop.Order', source_field='order_id', null=True, db_constraint=True, to_field='id', related_name='promo_codes', on_delete=OnDelete.SET_NULL)),
                ('campaign_id', fields.IntField(null=True)),
                ('issued_at', InstantField(generated=False, null=False, unique=False)),
                ('valid_until', InstantField(null=True, generated=False, unique=False)),
                ('used_at', InstantField(null=True, generated=False, unique=False)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'promo_code', 'app': 'shop', 'unique_together': (('shop', 'code'),), 'indexes': [Index(fields=['shop_id', 'customer_id', 'used_at']), Index(fields=['shop_id', 'campaign_id', 'used_at']), Index(fields=['shop_id', 'valid_until'])], 'pk_attr': 'id', 'table_description': "One code, folded. Without a customer it is anybody's. Used once `used_at` is known."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Review',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='reviews', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='reviews', on_delete=OnDelete.CASCADE)),
                ('external_id', fields.CharField(max_length=64)),
                ('product', fields.ForeignKeyField('shop.Product', source_field='product_id', null=True, db_constraint=True, to_field='id', related_name='reviews', on_delete=OnDelete.SET_NULL)),
                ('order', fields.ForeignKeyField('shop.Order', source_field='order_id', null=True, db_constraint=True, to_field='id', related_name='reviews', on_delete=OnDelete.SET_NULL)),
                ('stars', fields.SmallIntField()),
                ('text', fields.TextField(default='', unique=False)),
                ('has_photo', fields.BooleanField(default=False)),
                ('written_at', InstantField(generated=False, null=False, unique=False)),
                ('status', fields.CharField(default='new', max_length=8)),
                ('updated_at', InstantField(null=True, generated=False, unique=False)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'review', 'app': 'shop', 'unique_together': (('shop', 'external_id'),), 'indexes': [Index(fields=['shop_id', 'customer_id', 'written_at']), Index(fields=['shop_id', 'product_id', 'written_at']), Index(fields=['shop_id', 'written_at'])], 'pk_attr': 'id', 'table_description': 'One review, 1 to 5 stars. `status` is `new`, `shown` or `hidden`.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Score',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='scores', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='scores', on_delete=OnDelete.CASCADE)),
                ('model', fields.CharField(max_length=64)),
                ('version', fields.CharField(default='', max_length=64)),
                ('value', fields.FloatField()),
                ('label', fields.CharField(default='', max_length=160)),
                ('computed_at', InstantField(generated=False, null=False, unique=False)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'score', 'app': 'shop', 'unique_together': (('shop', 'customer', 'model'),), 'indexes': [Index(fields=['shop_id', 'model', 'value', 'customer_id']), Index(fields=['shop_id', 'model', 'label', 'customer_id'])], 'pk_attr': 'id', 'table_description': 'The last word of one model on a customer: a number, and a `label` if it names something.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Subscription',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='subscriptions', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='subscriptions', on_delete=OnDelete.CASCADE)),
                ('external_id', fields.CharField(max_length=64)),
                ('plan', fields.CharField(max_length=120)),
                ('plan_folded', fields.CharField(max_length=120)),
                ('status', fields.CharField(max_length=8)),
                ('started_at', InstantField(generated=False, null=False, unique=False)),
                ('ends_at', InstantField(null=True, generated=False, unique=False)),
                ('updated_at', InstantField(null=True, generated=False, unique=False)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'subscription', 'app': 'shop', 'unique_together': (('shop', 'external_id'),), 'indexes': [Index(fields=['shop_id', 'customer_id', 'status']), Index(fields=['shop_id', 'status', 'ends_at']), Index(fields=['shop_id', 'plan_folded', 'status'])], 'pk_attr': 'id', 'table_description': 'One subscription to a `plan`, `status` is `active`, `paused` or `ended`.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SurveyAnswer',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('shop', fields.ForeignKeyField('shop.Shop', source_field='shop_id', db_constraint=True, to_field='id', related_name='survey_answers', on_delete=OnDelete.CASCADE)),
                ('customer', fields.ForeignKeyField('shop.Customer', source_field='customer_id', db_constraint=True, to_field='id', related_name='survey_answers', on_delete=OnDelete.CASCADE)),
                ('external_id', fields.CharField(max_length=64)),
                ('question', fields.CharField(max_length=64)),
                ('score', fields.IntField(null=True)),
                ('choice', fields.CharField(default='', max_length=160)),
                ('choice_folded', fields.CharField(default='', max_length=160)),
                ('text', fields.TextField(default='', unique=False)),
                ('answered_at', InstantField(generated=False, null=False, unique=False)),
                ('import_run_id', fields.IntField(null=True)),
            ],
            options={'table': 'survey_answer', 'app': 'shop', 'unique_together': (('shop', 'external_id'),), 'indexes': [Index(fields=['shop_id', 'customer_id', 'question', 'answered_at']), Index(fields=['shop_id', 'question', 'answered_at', 'customer_id'])], 'pk_attr': 'id', 'table_description': "One answer to a `question`, the shop's own id of it: a score, a choice or words."},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='Customer',
            name='birth_day',
            field=fields.SmallIntField(null=True),
        ),
        ops.AddField(
            model_name='Customer',
            name='birth_month',
            field=fields.SmallIntField(null=True),
        ),
        ops.AddField(
            model_name='Customer',
            name='birth_year',
            field=fields.SmallIntField(null=True),
        ),
        ops.AddField(
            model_name='Customer',
            name='gender',
            field=fields.CharField(default='', db_default='', max_length=1),
        ),
        ops.AddField(
            model_name='Customer',
            name='gender_source',
            field=fields.CharField(default='', db_default='', max_length=12),
        ),
        ops.AddField(
            model_name='Customer',
            name='has_home_screen',
            field=fields.BooleanField(null=True),
        ),
        ops.AddField(
            model_name='Customer',
            name='invited_by',
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name='Customer',
            name='is_premium',
            field=fields.BooleanField(null=True),
        ),
        ops.AddField(
            model_name='Customer',
            name='manager_id',
            field=fields.IntField(null=True),
        ),
        ops.AddField(
            model_name='Customer',
            name='may_write',
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name='Customer',
            name='phone_shared',
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name='Customer',
            name='premium_seen_at',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name='Customer',
            name='status',
            field=fields.CharField(default='never', db_default='never', max_length=12),
        ),
        ops.AddField(
            model_name='Customer',
            name='time_zone',
            field=fields.CharField(default='', db_default='', max_length=64),
        ),
        ops.AddField(
            model_name='Customer',
            name='updated_at',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name='Customer',
            name='username',
            field=fields.CharField(default='', db_default='', max_length=64),
        ),
        ops.AddField(
            model_name='Customer',
            name='zone_source',
            field=fields.CharField(default='', db_default='', max_length=12),
        ),
        ops.AddIndex(
            model_name='Customer',
            index=Index(fields=['shop_id', 'birth_month', 'birth_day']),
        ),
        ops.AddIndex(
            model_name='Customer',
            index=Index(fields=['shop_id', 'invited_by']),
        ),
        ops.AddIndex(
            model_name='Customer',
            index=Index(fields=['shop_id', 'status']),
        ),
        # On the way down SQLite makes the table anew, without an index that 0004 looks for.
        ops.RunSQL(
            ops.RunSQL.noop,
            reverse_sql='CREATE INDEX IF NOT EXISTS "idx_order_shop_id_4bee61" ON "order"'
            ' ("shop_id", "customer_id", "placed_at", "status", "total")',
        ),
        ops.AddField(
            model_name='Order',
            name='branch',
            field=fields.CharField(default='', db_default='', max_length=160),
        ),
        ops.AddField(
            model_name='Order',
            name='delivery_method',
            field=fields.CharField(default='', db_default='', max_length=60),
        ),
        ops.AddField(
            model_name='Order',
            name='discount',
            field=fields.BigIntField(default=0, db_default=0),
        ),
        ops.AddField(
            model_name='Order',
            name='payment_method',
            field=fields.CharField(default='', db_default='', max_length=60),
        ),
        ops.AddField(
            model_name='Order',
            name='promo_code',
            field=fields.CharField(default='', db_default='', max_length=64),
        ),
        ops.AddField(
            model_name='Order',
            name='status_since',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name='Order',
            name='updated_at',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddIndex(
            model_name='Order',
            index=Index(fields=['shop_id', 'promo_code', 'customer_id']),
        ),
        ops.AddField(
            model_name='OrderLine',
            name='discount',
            field=fields.BigIntField(default=0, db_default=0),
        ),
        ops.AddField(
            model_name='Product',
            name='content_hash',
            field=fields.CharField(default='', db_default='', max_length=32),
        ),
        ops.AddField(
            model_name='Product',
            name='feed_id',
            field=fields.IntField(null=True),
        ),
        ops.AddField(
            model_name='Product',
            name='gone_at',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddField(
            model_name='Product',
            name='old_price',
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name='Product',
            name='parent_id',
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name='Product',
            name='picture',
            field=fields.CharField(default='', db_default='', max_length=2048),
        ),
        ops.AddField(
            model_name='Product',
            name='updated_at',
            field=InstantField(null=True, generated=False, unique=False),
        ),
        ops.AddIndex(
            model_name='Product',
            index=Index(fields=['shop_id', 'parent_id']),
        ),
        ops.AddIndex(
            model_name='Product',
            index=Index(fields=['shop_id', 'brand']),
        ),
        # What is known already: who pressed Start, and who left since.
        ops.RunSQL(
            [
                "UPDATE customer SET username = COALESCE((SELECT p.username FROM person p"
                " WHERE p.telegram_id = customer.telegram_id), '')"
                " WHERE telegram_id IS NOT NULL",
                "UPDATE customer SET status = 'active', may_write = TRUE"
                " WHERE telegram_id IS NOT NULL AND EXISTS (SELECT 1 FROM event e"
                " WHERE e.shop_id = customer.shop_id AND e.customer_id = customer.id"
                " AND e.name = 'bot_start')",
                "UPDATE customer SET status = 'blocked', may_write = FALSE"
                " WHERE blocked_at IS NOT NULL",
            ],
            reverse_sql=ops.RunSQL.noop,
        ),
    ]
