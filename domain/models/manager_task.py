"""Calls that managers are asked to make."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.customer import Customer
from domain.models.shop import Shop


class ManagerTask(Model):
    """One call to one customer, with what to say.

    `status`: open, done, dropped (it became too late). `outcome`: reached, no_answer, refused.
    `due_at` is when to call, later than `made_at` where the customer asked for that.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="manager_tasks"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="manager_tasks"
    )
    customer_id: int
    delivery_id = fields.BigIntField(null=True)
    script = fields.TextField()
    status = fields.CharField(max_length=8, default="open")
    outcome = fields.CharField(max_length=12, default="")
    tries = fields.SmallIntField(default=0)
    made_at = InstantField()
    due_at = InstantField()
    taken_by = fields.BigIntField(null=True)
    done_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "manager_task"
        unique_together = (("shop", "delivery_id"),)
        indexes = (("shop_id", "status", "due_at"), ("shop_id", "customer_id"))
