"""What models say of customers."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class Score(Model):
    """The last word of one model on a customer: a number, and a `label` if it names something."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="scores"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="scores"
    )
    customer_id: int
    model = fields.CharField(max_length=64)
    version = fields.CharField(max_length=64, default="")
    value = fields.FloatField()
    label = fields.CharField(max_length=160, default="")
    computed_at = InstantField()
    import_run_id = fields.IntField(null=True)

    class Meta:
        table = "score"
        unique_together = (("shop", "customer", "model"),)
        indexes = (
            ("shop_id", "model", "value", "customer_id"),
            ("shop_id", "model", "label", "customer_id"),
        )
