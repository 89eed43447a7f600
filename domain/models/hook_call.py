"""What other systems called us with, kept as it came until it is understood."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.connector import Connector
from domain.models.shop import Shop


class HookCall(Model):
    """One call. `status`: waiting, done, same (said before), skipped, problem, refused (no proof).

    `key` tells repeats of one call. `number` is the order it turned out to speak of, `reason` what
    is wrong with it, `said` what was in it that nothing here has a place for.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="hook_calls"
    )
    shop_id: int
    connector: fields.ForeignKeyRelation[Connector] = fields.ForeignKeyField(
        "shop.Connector", related_name="calls"
    )
    connector_id: int
    customer_id: int | None = fields.BigIntField(null=True)
    key = fields.CharField(max_length=64)
    headers: dict[str, str] = fields.JSONField(default=dict)
    body = fields.BinaryField()
    received_at = InstantField()
    status = fields.CharField(max_length=8, default="waiting")
    number = fields.CharField(max_length=64, default="")
    # What the other side calls the order, where that is not its number.
    ref = fields.CharField(max_length=64, default="")
    reason = fields.CharField(max_length=40, default="")
    detail = fields.CharField(max_length=200, default="")
    said: dict[str, str] = fields.JSONField(default=dict)
    attempts = fields.IntField(default=0)
    not_before: datetime | None = InstantField(null=True)
    done_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "hook_call"
        unique_together = (("connector", "key"),)
        indexes = (
            ("shop_id", "connector_id", "status", "received_at"),
            ("shop_id", "customer_id"),
            ("shop_id", "connector_id", "ref"),
            ("status", "not_before"),
        )
