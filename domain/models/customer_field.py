"""A shop's own fields of a customer: size, birthday, name of the cat."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class CustomerField(Model):
    """One value, `name` is folded, `label` as it was given."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="customer_fields"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="own_fields"
    )
    customer_id: int
    name = fields.CharField(max_length=60)
    label = fields.CharField(max_length=60)
    value = fields.CharField(max_length=400)
    value_folded = fields.CharField(max_length=400)
    changed_at = InstantField()

    class Meta:
        table = "customer_field"
        unique_together = (("shop", "name", "customer"),)
        indexes = (("shop_id", "name", "value_folded"), ("customer_id",))
