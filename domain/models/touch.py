"""How customers were reached: every touch, never changed."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.link import Link
from domain.models.shop import Shop


class Touch(Model):
    """A customer came. `way` is `bot`, `app`, `web` or `chat`, direct without link and code.

    A code without a link is one the shop never made here. The first touch of a customer is the
    earliest one, so nothing that comes later can take its place. `is_return` marks a touch by
    what only the shop's own people get.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="touches"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="touches"
    )
    customer_id: int
    link: fields.ForeignKeyNullableRelation[Link] = fields.ForeignKeyField(
        "shop.Link", related_name="touches", null=True
    )
    link_id: int | None
    code = fields.CharField(max_length=64, default="")
    way = fields.CharField(max_length=8)
    touched_at = InstantField()
    is_return = fields.BooleanField(default=False)
    external_id = fields.CharField(max_length=64)

    class Meta:
        table = "touch"
        unique_together = (("shop", "external_id"),)
        indexes = (
            ("shop_id", "customer_id", "touched_at"),
            ("shop_id", "touched_at", "link_id"),
        )
