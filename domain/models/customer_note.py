"""What staff wrote down about a customer."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class CustomerNote(Model):
    """One note, seen by staff only, and by the customer in the export of their data."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="customer_notes"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="notes"
    )
    customer_id: int
    author_id = fields.BigIntField(null=True)
    author_name = fields.CharField(max_length=160, default="")
    text = fields.CharField(max_length=1000)
    written_at = InstantField()

    class Meta:
        table = "customer_note"
        indexes = (("customer_id", "written_at"),)
