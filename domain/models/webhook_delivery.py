"""The outbox of webhooks: written with the fact, sent by a job."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop
from domain.models.webhook_endpoint import WebhookEndpoint


class WebhookDelivery(Model):
    """One fact for one endpoint, as it is signed and sent.

    `key` is the same in every attempt. `status`: waiting, sending, sent, dead. `answer` is the
    beginning of what the last attempt was told, without a status a detail of `reason`: why there
    was no good answer. `customer_id` is whom the fact is about.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="webhook_deliveries"
    )
    shop_id: int
    endpoint: fields.ForeignKeyRelation[WebhookEndpoint] = fields.ForeignKeyField(
        "shop.WebhookEndpoint", related_name="deliveries"
    )
    endpoint_id: int
    customer_id = fields.BigIntField(null=True)
    key = fields.CharField(max_length=40, unique=True)
    topic = fields.CharField(max_length=40)
    body = fields.TextField()
    status = fields.CharField(max_length=8, default="waiting")
    attempts = fields.SmallIntField(default=0)
    happened_at = InstantField()
    not_before = InstantField()
    tried_at: datetime | None = InstantField(null=True)
    answer_status = fields.SmallIntField(null=True)
    answer = fields.CharField(max_length=200, default="")
    reason = fields.CharField(max_length=32, default="")

    class Meta:
        table = "webhook_delivery"
        indexes = (
            ("endpoint_id", "status", "not_before", "id"),
            ("shop_id", "happened_at"),
            ("customer_id",),
        )
