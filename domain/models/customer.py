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
