"""What became of orders, step by step."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.order import Order
from domain.models.shop import Shop


class OrderStatus(Model):
    """An order came into a status. The last one is the order's own."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="order_statuses"
    )
    shop_id: int
    order: fields.ForeignKeyRelation[Order] = fields.ForeignKeyField(
        "shop.Order", related_name="statuses"
    )
    order_id: int
    customer_id = fields.BigIntField()
    status = fields.CharField(max_length=16)
    since = InstantField()

    class Meta:
        table = "order_status"
        unique_together = (("order", "status", "since"),)
        indexes = (
            ("shop_id", "customer_id", "since"),
            ("shop_id", "status", "since"),
        )
