"""What is told of products: size, colour, material."""

from tortoise import fields
from tortoise.models import Model

from domain.models.product import Product
from domain.models.shop import Shop


class ProductAttribute(Model):
    """One value, `number` where it is one. A product may have several of one name."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="product_attributes"
    )
    shop_id: int
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "shop.Product", related_name="attributes"
    )
    product_id: int
    name = fields.CharField(max_length=120)
    name_folded = fields.CharField(max_length=120)
    value = fields.CharField(max_length=255)
    value_folded = fields.CharField(max_length=255)
    number = fields.FloatField(null=True)
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "product_attribute"
        unique_together = (("product", "name_folded", "value_folded"),)
        indexes = (
            ("shop_id", "name_folded", "value_folded", "product_id"),
            ("shop_id", "name_folded", "number"),
        )
