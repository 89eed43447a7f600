"""Points, money on the account, and the tiers of the loyalty programme."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class LoyaltyMovement(Model):
    """One movement of an `account`: `points` or `balance`.

    `kind` is `earn`, `spend`, `expire` or `adjust`. `amount` is signed: points, or minor units of
    money. It counts from `available_at` on; what is earned is lost at `expires_at`, the soonest
    to be lost is spent first.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="loyalty_movements"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="loyalty_movements"
    )
    customer_id: int
    external_id = fields.CharField(max_length=64)
    account = fields.CharField(max_length=8)
    kind = fields.CharField(max_length=8)
    amount = fields.BigIntField()
    happened_at = InstantField()
    available_at = InstantField()
    expires_at: datetime | None = InstantField(null=True)
    note = fields.CharField(max_length=255, default="")
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "loyalty_movement"
        unique_together = (("shop", "external_id"),)
        indexes = (
            ("shop_id", "customer_id", "account", "happened_at"),
            ("shop_id", "account", "expires_at", "customer_id"),
        )


class LoyaltyTier(Model):
    """A tier, the higher `rank` the better. Thresholds say what it takes to get there.

    `threshold_sum` is minor units, `threshold_orders` a number of counted orders.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="loyalty_tiers"
    )
    shop_id: int
    name = fields.CharField(max_length=60)
    name_folded = fields.CharField(max_length=60)
    rank = fields.IntField()
    threshold_sum = fields.BigIntField(null=True)
    threshold_orders = fields.IntField(null=True)
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "loyalty_tier"
        unique_together = (("shop", "name_folded"),)
        indexes = (("shop_id", "rank"),)


class CustomerTier(Model):
    """A customer was in a tier from `since` to `until`, empty while they are.

    After a merge two may be open: the one with the latest `since` is in force.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="customer_tiers"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="tiers"
    )
    customer_id: int
    tier: fields.ForeignKeyRelation[LoyaltyTier] = fields.ForeignKeyField(
        "shop.LoyaltyTier", related_name="customers"
    )
    tier_id: int
    since = InstantField()
    until: datetime | None = InstantField(null=True)
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "customer_tier"
        unique_together = (("shop", "customer", "since"),)
        indexes = (("shop_id", "tier_id", "until", "customer_id"),)
