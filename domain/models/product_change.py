"""What happened to products: came, left, came back, changed price or stock."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.product import Product
from domain.models.shop import Shop


class ProductChange(Model):
    """One change, `kind` is `new`, `gone`, `back`, `price` or `stock`.

    `before` and `after` are minor units of a price or pieces in stock, empty when not known.
    `source` is `api`, `feed` or `import`.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="product_changes"
    )
    shop_id: int
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "shop.Product", related_name="changes"
    )
    product_id: int
    kind = fields.CharField(max_length=8)
    before = fields.BigIntField(null=True)
    after = fields.BigIntField(null=True)
    happened_at = InstantField()
    source = fields.CharField(max_length=8, default="")

    class Meta:
        table = "product_change"
        indexes = (
            ("shop_id", "product_id", "happened_at"),
            ("shop_id", "happened_at"),
        )
