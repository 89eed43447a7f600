"""Campaigns: one message to the people of a segment."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.segment import Segment
from domain.models.shop import Shop


class Campaign(Model):
    """A mailing. `status`: draft, sending, paused, stopped, done.

    `message` is the stored form of `domain.messaging.message`; `tree` is the audience as it was
    frozen at the start; `counts` is what was left out before sending, by reason. `planned_at` is
    empty until every delivery is in the outbox; `pace` is messages a second lately.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="campaigns"
    )
    shop_id: int
    name = fields.CharField(max_length=64)
    segment: fields.ForeignKeyNullableRelation[Segment] = fields.ForeignKeyField(
        "shop.Segment", related_name="campaigns", null=True, on_delete=fields.SET_NULL
    )
    segment_id: int | None
    tree: dict[str, Any] | None = fields.JSONField(null=True)
    message: dict[str, Any] = fields.JSONField(default=dict)
    status = fields.CharField(max_length=16, default="draft")
    version = fields.IntField(default=1)
    audience_size = fields.IntField(default=0)
    counts: dict[str, int] = fields.JSONField(default=dict)
    made_by = fields.BigIntField(null=True)
    made_at = InstantField()
    started_at: datetime | None = InstantField(null=True)
    planned_at: datetime | None = InstantField(null=True)
    finished_at: datetime | None = InstantField(null=True)
    pace = fields.FloatField(default=0.0)
    # What a full cap means for its messages, what has to hold when one is sent, and how late it may
    # be: see domain/messaging/pressure and domain/messaging/eligibility.
    policy = fields.CharField(max_length=8, default="skip", db_default="skip")
    eligibility: list[dict[str, Any]] | None = fields.JSONField(null=True)
    expires_at: datetime | None = InstantField(null=True)

    # The channels in the order of trying, with commas between; how long to wait for what before the
    # next one: see Delivery.
    channels = fields.CharField(max_length=64, default="telegram", db_default="telegram")
    patience = fields.IntField(default=0, db_default=0)
    awaits = fields.CharField(max_length=12, default="", db_default="")
    # At most so many are begun in any hour, and how far that is used up: domain/messaging/throttle.
    per_hour: int | None = fields.IntField(null=True)
    paced_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "campaign"
        indexes = (("shop_id", "status", "made_at"),)
