"""By what a customer is known: Telegram id, phone, e-mail, shop's number, browser, analytics."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class Identity(Model):
    """One value of one kind that leads to a customer.

    Kinds: `telegram`, `phone`, `email`, `number`, `browser`, `ga`, `metrika`. `home_id` is the row
    it was first written on, empty while that is `customer_id` itself.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="identities"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="identities"
    )
    customer_id: int
    kind = fields.CharField(max_length=16)
    value = fields.CharField(max_length=254)
    added_at = InstantField()
    home_id: int | None = fields.BigIntField(null=True)

    class Meta:
        table = "identity"
        unique_together = (("shop", "kind", "value"),)
        indexes = (("customer_id",),)
