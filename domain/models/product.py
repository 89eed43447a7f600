"""What the shop sells."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.category import Category
from domain.models.shop import Shop


class Product(Model):
    """One product, `sku` is the shop's own code, `stock` is empty when not known."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="products"
    )
    shop_id: int
    category: fields.ForeignKeyNullableRelation[Category] = fields.ForeignKeyField(
        "shop.Category", related_name="products", null=True, on_delete=fields.SET_NULL
    )
    category_id: int | None
    sku = fields.CharField(max_length=64)
    name = fields.CharField(max_length=255)
    name_folded = fields.CharField(max_length=255)
    brand = fields.CharField(max_length=120, default="")
    price = fields.BigIntField(null=True)
    stock = fields.IntField(null=True)
    url = fields.CharField(max_length=2048, default="")
    added_at = InstantField()
    old_price = fields.BigIntField(null=True)
    picture = fields.CharField(max_length=2048, default="", db_default="")
    # A variant belongs to the product customers see.
    parent_id = fields.BigIntField(null=True)
    # When it left the catalogue.
    gone_at: datetime | None = InstantField(null=True)
    updated_at: datetime | None = InstantField(null=True)
    content_hash = fields.CharField(max_length=32, default="", db_default="")
    feed_id = fields.IntField(null=True)

    class Meta:
        table = "product"
        unique_together = (("shop", "sku"),)
        indexes = (
            ("shop_id", "name_folded"),
            ("shop_id", "category_id"),
            ("shop_id", "parent_id"),
            ("shop_id", "brand"),
            ("shop_id", "feed_id", "id"),
        )
