"""Categories of products: a tree."""

from tortoise import fields
from tortoise.models import Model

from domain.models.shop import Shop


class Category(Model):
    """A category, `parent` is empty at the top."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="categories"
    )
    shop_id: int
    parent: fields.ForeignKeyNullableRelation["Category"] = fields.ForeignKeyField(
        "shop.Category", related_name="children", null=True
    )
    parent_id: int | None
    name = fields.CharField(max_length=160)
    name_folded = fields.CharField(max_length=160)

    class Meta:
        table = "category"
        indexes = (("shop_id", "name_folded"), ("parent_id",))
