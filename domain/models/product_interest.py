"""Wish lists and waiting lists."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.product import Product
from domain.models.shop import Shop


class ProductInterest(Model):
    """A customer likes a product (`wish`) or waits for it (`wait`), until `removed_at`."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="product_interests"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="product_interests"
    )
    customer_id: int
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "shop.Product", related_name="interests"
    )
    product_id: int
    kind = fields.CharField(max_length=8)
    added_at = InstantField()
    removed_at: datetime | None = InstantField(null=True)
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "product_interest"
        unique_together = (("shop", "customer", "product", "kind"),)
        indexes = (("shop_id", "kind", "product_id", "removed_at", "customer_id"),)
