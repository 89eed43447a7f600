"""Categories of customers, put on by hand: wholesale, blogger, from the market stall."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class CustomerCategory(Model):
    """A category a customer is in, `category` is folded, `label` as it was typed."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="customer_categories"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="categories"
    )
    customer_id: int
    category = fields.CharField(max_length=60)
    label = fields.CharField(max_length=60)
    added_at = InstantField()

    class Meta:
        table = "customer_category"
        unique_together = (("shop", "category", "customer"),)
        indexes = (("shop_id", "customer_id"),)
