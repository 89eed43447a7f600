"""How the membership of a segment is kept up to date, and how its size went."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.segment import Segment
from domain.models.shop import Shop


class SegmentKeeping(Model):
    """The state of a segment's membership, one row for each segment.

    `rule_key` says by which rule and settings of the shop it was found, `good_at` when everybody
    was asked last, `stirred_at` that everybody has to be asked again. `plan` is daily, weekly or
    monthly, or nothing; its minute counts from midnight in the shop's zone. Moves from
    `moves_from` on belong to a refresh that is not over.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="keepings"
    )
    shop_id: int
    segment: fields.OneToOneRelation[Segment] = fields.OneToOneField(
        "shop.Segment", related_name="keeping"
    )
    segment_id: int
    run = fields.IntField(default=0)
    rule_key = fields.CharField(max_length=64, default="")
    size = fields.IntField(default=0)
    good_at: datetime | None = InstantField(null=True)
    stirred_at: datetime | None = InstantField(null=True)
    flips_until: datetime | None = InstantField(null=True)
    busy_until: datetime | None = InstantField(null=True)
    moves_from = fields.BigIntField(null=True)
    plan = fields.CharField(max_length=8, default="")
    plan_minute = fields.SmallIntField(default=240)
    plan_weekday = fields.SmallIntField(default=1)
    plan_day = fields.SmallIntField(default=1)
    plan_at: datetime | None = InstantField(null=True)
    # The code of what went wrong last, empty after a good refresh.
    error = fields.CharField(max_length=32, default="")
    failed_at: datetime | None = InstantField(null=True)
    told_at: datetime | None = InstantField(null=True)
    retry_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "segment_keeping"
        indexes = (("shop_id", "plan_at"),)


class SegmentSize(Model):
    """How many a segment held at the end of a local day, YYYY-MM-DD, and who came and went."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="segment_sizes"
    )
    shop_id: int
    segment: fields.ForeignKeyRelation[Segment] = fields.ForeignKeyField(
        "shop.Segment", related_name="sizes"
    )
    segment_id: int
    day = fields.CharField(max_length=10)
    size = fields.IntField()
    entered = fields.IntField(default=0)
    gone = fields.IntField(default=0)

    class Meta:
        table = "segment_size"
        unique_together = (("shop", "segment", "day"),)
        indexes = (("shop_id", "day"),)


class SegmentFlip(Model):
    """When a person's membership may change next by time alone, early rather than late."""

    id = fields.BigIntField(primary_key=True)
    shop_id = fields.IntField()
    segment_id = fields.IntField()
    customer_id = fields.BigIntField()
    flips_at = InstantField()

    class Meta:
        table = "segment_flip"
        unique_together = (("shop_id", "segment_id", "customer_id"),)
        indexes = (("flips_at",), ("shop_id", "customer_id"))


class SegmentBorder(Model):
    """Where a rank of a segment ended when everybody was asked last: the last one inside.

    `what` says which rank, `value` what the last one has; of equals those up to `last_id` are in.
    `people` is how many had a place.
    """

    id = fields.BigIntField(primary_key=True)
    shop_id = fields.IntField()
    segment_id = fields.IntField()
    what = fields.CharField(max_length=16)
    value = fields.FloatField()
    last_id = fields.BigIntField()
    people = fields.IntField()
    found_at = InstantField()

    class Meta:
        table = "segment_border"
        indexes = (("shop_id", "what"), ("shop_id", "segment_id"))
