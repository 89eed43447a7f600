"""The outbox: everything that leaves, one row each."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.campaign import Campaign
from domain.models.customer import Customer
from domain.models.shop import Shop


class Delivery(Model):
    """One message to one customer.

    `status`: planned, held, claimed, sending, sent, failed, suppressed, expired, unconfirmed,
    recalled; `reason` says why for those that wait or did not arrive. `kind` is `service` or
    `marketing`; marketing is at-most-once. `key` makes planning idempotent. How caps, quiet hours
    and channels are used up: domain/messaging/pressure.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="deliveries"
    )
    shop_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="deliveries"
    )
    customer_id: int
    campaign: fields.ForeignKeyNullableRelation[Campaign] = fields.ForeignKeyField(
        "shop.Campaign", related_name="deliveries", null=True
    )
    campaign_id: int | None
    key = fields.CharField(max_length=128)
    channel = fields.CharField(max_length=16, default="telegram")
    kind = fields.CharField(max_length=16)
    topic = fields.CharField(max_length=32, default="marketing")
    # Service 10, cart 20, price and stock 30, review 40, broadcast 50: the lower goes first.
    priority = fields.SmallIntField(default=50)
    status = fields.CharField(max_length=16, default="planned")
    reason = fields.CharField(max_length=32, default="")
    content: dict[str, Any] | None = fields.JSONField(null=True)
    attempts = fields.SmallIntField(default=0)
    planned_at = InstantField()
    not_before = InstantField()
    expires_at: datetime | None = InstantField(null=True)
    claimed_at: datetime | None = InstantField(null=True)
    sent_at: datetime | None = InstantField(null=True)
    external_id = fields.CharField(max_length=64, default="")
    # The channels left to try after `channel`, with commas between.
    chain = fields.CharField(max_length=64, default="", db_default="")
    # What a full cap means: `skip`, `wait` or `next` channel.
    policy = fields.CharField(max_length=8, default="skip", db_default="skip")
    # Marketing keeps quiet hours and caps anyway; a service message only where it says so here.
    keeps_quiet = fields.BooleanField(default=False, db_default=False)
    keeps_caps = fields.BooleanField(default=False, db_default=False)
    # What has to hold when it is sent; of a campaign's delivery the campaign says it.
    eligibility: list[dict[str, Any]] | None = fields.JSONField(null=True)
    # The last attempt, where it takes a place under the caps; a failed one does, too.
    counted_at: datetime | None = InstantField(null=True)
    # The reader's clock at that moment, in minutes of the day.
    local_minute = fields.SmallIntField(null=True)
    # Whose hands it is in, and until when nobody else may sort it out.
    leased_by = fields.CharField(max_length=32, default="", db_default="")
    leased_until: datetime | None = InstantField(null=True)

    # How many seconds to wait before the next channel of the chain, and for what: `delivered` or
    # `acted` (a tap, an answer). The first delivery of the same message by other channels.
    patience = fields.IntField(default=0, db_default=0)
    awaits = fields.CharField(max_length=12, default="", db_default="")
    origin_id: int | None = fields.BigIntField(null=True)
    delivered_at: datetime | None = InstantField(null=True)
    acted_at: datetime | None = InstantField(null=True)
    # Of an SMS: how many segments it took, and what they cost in minor units.
    parts = fields.SmallIntField(null=True)
    cost = fields.BigIntField(null=True)

    # Of which wave of its campaign, and of which variant of a comparison, by its place, it is.
    wave = fields.SmallIntField(default=0, db_default=0)
    variant: int | None = fields.SmallIntField(null=True)
    # Whether a second attempt was made, which is a delivery of its own.
    is_retried = fields.BooleanField(default=False, db_default=False)
    # What was sent: who took it back or changed it last, and what came of that.
    recall_id: int | None = fields.IntField(null=True)
    recall_result = fields.CharField(max_length=12, default="", db_default="")

    # Why it goes at that moment: `best`, `explore` or `fixed`: domain/messaging/timing.
    timing = fields.CharField(max_length=8, default="", db_default="")

    class Meta:
        table = "delivery"
        unique_together = (("shop", "key"),)
        indexes = (
            ("status", "priority", "not_before", "id"),
            ("campaign_id", "status", "channel", "priority", "not_before", "id"),
            ("shop_id", "customer_id", "sent_at"),
            ("shop_id", "customer_id", "counted_at"),
        )
