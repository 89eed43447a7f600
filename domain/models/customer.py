"""A shop's customer and the tags staff put on them."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class Customer(Model):
    """One person of one shop, known by any identity.

    `is_guest` marks the one row per shop that holds orders without a person; `is_test` marks
    staff and trial people. Both are left out of every segment.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="customers"
    )
    shop_id: int
    name = fields.CharField(max_length=160, default="")
    name_folded = fields.CharField(max_length=160, default="")
    phone = fields.CharField(max_length=20, default="")
    email = fields.CharField(max_length=254, default="")
    city = fields.CharField(max_length=120, default="")
    city_folded = fields.CharField(max_length=120, default="")
    country = fields.CharField(max_length=60, default="")
    language = fields.CharField(max_length=2, default="")
    telegram_id = fields.BigIntField(null=True)
    came_from = fields.CharField(max_length=64, default="")
    registered_at = InstantField()
    blocked_at: datetime | None = InstantField(null=True)
    erased_at: datetime | None = InstantField(null=True)
    is_guest = fields.BooleanField(default=False)
    is_test = fields.BooleanField(default=False)
    import_run_id = fields.IntField(null=True)
    # Whose part this row has become, see Merge; all of its rows stand with the other one.
    merged_into_id: int | None = fields.BigIntField(null=True)
    # One of m, f or nothing; `given` by the person or the shop, or `predicted`.
    gender = fields.CharField(max_length=1, default="", db_default="")
    gender_source = fields.CharField(max_length=12, default="", db_default="")
    birth_day = fields.SmallIntField(null=True)
    birth_month = fields.SmallIntField(null=True)
    birth_year = fields.SmallIntField(null=True)
    # An IANA name, and how it is known: `set`, by `city` or `inferred`.
    time_zone = fields.CharField(max_length=64, default="", db_default="")
    zone_source = fields.CharField(max_length=12, default="", db_default="")
    # The staff row of who looks after the customer.
    manager_id = fields.IntField(null=True)
    # The customer whose invitation brought this one.
    invited_by = fields.BigIntField(null=True)
    # What Telegram tells, see domain/audience/presence.py; status is `never`, `active`,
    # `blocked`, `deactivated` or `kicked`.
    username = fields.CharField(max_length=64, default="", db_default="")
    is_premium = fields.BooleanField(null=True)
    premium_seen_at: datetime | None = InstantField(null=True)
    may_write = fields.BooleanField(default=False, db_default=False)
    has_home_screen = fields.BooleanField(null=True)
    phone_shared = fields.BooleanField(default=False, db_default=False)
    status = fields.CharField(max_length=12, default="never", db_default="never")
    # The hours in which they asked not to be written to, minutes of their day; null: the shop's.
    quiet_from = fields.SmallIntField(null=True)
    quiet_to = fields.SmallIntField(null=True)
    quiet_since: datetime | None = InstantField(null=True)
    # When the reporter changed them last: what is older changes nothing.
    updated_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "customer"
        unique_together = (("shop", "telegram_id"),)
        indexes = (
            ("shop_id", "registered_at"),
            ("shop_id", "name_folded"),
            ("shop_id", "city_folded"),
            ("shop_id", "phone"),
            ("shop_id", "email"),
            ("shop_id", "came_from"),
            ("shop_id", "birth_month", "birth_day"),
            ("shop_id", "invited_by"),
            ("shop_id", "status"),
        )


class CustomerTag(Model):
    """A tag on a customer, `tag` is folded, `label` as it was typed."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField("shop.Shop", related_name="tags")
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="tags"
    )
    customer_id: int
    tag = fields.CharField(max_length=60)
    label = fields.CharField(max_length=60)
    added_at = InstantField()

    class Meta:
        table = "customer_tag"
        unique_together = (("shop", "tag", "customer"),)
        indexes = (("customer_id",),)
