"""Which sites may report to a shop from a browser."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class ShopOrigin(Model):
    """One origin as browsers send it, `https://shop.example.com`."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="origins"
    )
    shop_id: int
    origin = fields.CharField(max_length=255)
    added_at = InstantField()

    class Meta:
        table = "shop_origin"
        unique_together = (("shop", "origin"),)
        indexes = (("origin",),)
