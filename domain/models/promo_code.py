"""Promo codes given out and used."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.order import Order
from domain.models.shop import Shop


class PromoCode(Model):
    """One code, folded. Without a customer it is anybody's. Used once `used_at` is known."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="promo_codes"
    )
    shop_id: int
    code = fields.CharField(max_length=64)
    customer: fields.ForeignKeyNullableRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="promo_codes", null=True, on_delete=fields.SET_NULL
    )
    customer_id: int | None
    order: fields.ForeignKeyNullableRelation[Order] = fields.ForeignKeyField(
        "shop.Order", related_name="promo_codes", null=True, on_delete=fields.SET_NULL
    )
    order_id: int | None
    campaign_id = fields.IntField(null=True)
    issued_at = InstantField()
    valid_until: datetime | None = InstantField(null=True)
    used_at: datetime | None = InstantField(null=True)
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "promo_code"
        unique_together = (("shop", "code"),)
        indexes = (
            ("shop_id", "customer_id", "used_at"),
            ("shop_id", "campaign_id", "used_at"),
            ("shop_id", "valid_until"),
        )
