"""Where the shop wants to hear of what happens here."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class WebhookEndpoint(Model):
    """One address of the shop's backend and the topics it wants.

    `status`: active, paused by people, off by us after days of failures. The secret is sealed; the
    one before it signs too until `old_until`. `failures` are those since the last good answer;
    nothing is sent before `rest_until` meanwhile.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="webhook_endpoints"
    )
    shop_id: int
    url = fields.CharField(max_length=2048)
    topics: list[str] = fields.JSONField()
    status = fields.CharField(max_length=8, default="active")
    secret = fields.TextField()
    old_secret = fields.TextField(default="")
    old_until: datetime | None = InstantField(null=True)
    failures = fields.IntField(default=0)
    failing_since: datetime | None = InstantField(null=True)
    rest_until: datetime | None = InstantField(null=True)
    answered_at: datetime | None = InstantField(null=True)
    # When the owner was told that it is off.
    told_at: datetime | None = InstantField(null=True)
    made_by = fields.BigIntField(null=True)
    made_at = InstantField()
    removed_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "webhook_endpoint"
        indexes = (("shop_id", "removed_at"),)
