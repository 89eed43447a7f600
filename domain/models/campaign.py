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

    Before sending it may be `scheduled`, or `late` when its moment was missed.

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
    # Whether everybody is tried by their own most worthwhile channel first.
    own_order = fields.BooleanField(default=False, db_default=False)
    # At most so many are begun in any hour, and how far that is used up: domain/messaging/throttle.
    per_hour: int | None = fields.IntField(null=True)
    paced_at: datetime | None = InstantField(null=True)

    # Further segments, and those whose people are taken off.
    others: list[int] | None = fields.JSONField(null=True)
    without: list[int] | None = fields.JSONField(null=True)
    # When people get it: `now`, `at` a moment of the shop's clock, `local` by everybody's own
    # clock, `best` at each one's best time. `wall` is what the clock shows then, `starts_at` when
    # it is begun. After so many seconds a message is of no use any more; 0: it always is.
    schedule = fields.CharField(max_length=8, default="now", db_default="now")
    wall = fields.CharField(max_length=16, default="", db_default="")
    starts_at: datetime | None = InstantField(null=True)
    lasts = fields.IntField(default=0, db_default=0)
    # By everybody's own clock: who is past that hour gets it the next day, and not at once.
    rolls_over = fields.BooleanField(default=False, db_default=False)
    # So many get it first, and the others when somebody has looked at what came of it. Claimed is
    # what is of this wave or of one before.
    trial = fields.IntField(default=0, db_default=0)
    wave = fields.SmallIntField(default=0, db_default=0)
    # What its owner is asked or told, and since when they know: `trial`, `late`, `empty`, `broken`.
    question = fields.CharField(max_length=12, default="", db_default="")
    asked_at: datetime | None = InstantField(null=True)
    # Whom a second attempt is being planned for: `failed`, or `unsure` besides.
    retrying = fields.CharField(max_length=12, default="", db_default="")

    # What it cost besides messages, in minor units, as somebody typed it.
    extra_cost: int | None = fields.BigIntField(null=True)
    # Links opened by people who have not agreed to be followed, of whom nothing else is kept.
    unnamed_clicks = fields.IntField(default=0, db_default=0)

    class Meta:
        table = "campaign"
        indexes = (("shop_id", "status", "made_at"),)
