"""Who is in which segment, and when each came in and went out."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField


class SegmentMember(Model):
    """A customer is in a segment since a moment.

    Written in many small pieces and shown at once: a row counts while the `run` of the segment's
    keeping is at least `from_run` and below `until_run`. Without foreign keys, because hundreds of
    thousands of rows are written at a time.
    """

    id = fields.BigIntField(primary_key=True)
    shop_id = fields.IntField()
    segment_id = fields.IntField()
    customer_id = fields.BigIntField()
    since = InstantField()
    from_run = fields.IntField(default=0, db_default=0)
    until_run = fields.IntField(default=2**31 - 1, db_default=2**31 - 1)

    class Meta:
        table = "segment_member"
        unique_together = (("shop_id", "segment_id", "customer_id"),)
        indexes = (("shop_id", "customer_id"),)


class SegmentMove(Model):
    """A customer came into a segment or went out of it, for good: rows are only added.

    `cause` is event, clock, plan, rule, merge or hand. A move of a `run` to come is not shown yet.
    """

    id = fields.BigIntField(primary_key=True)
    shop_id = fields.IntField()
    segment_id = fields.IntField()
    customer_id = fields.BigIntField()
    is_entry = fields.BooleanField()
    happened_at = InstantField()
    cause = fields.CharField(max_length=8)
    run = fields.IntField(default=0, db_default=0)

    class Meta:
        table = "segment_move"
        indexes = (
            ("shop_id", "segment_id", "happened_at", "is_entry"),
            ("shop_id", "customer_id", "segment_id"),
        )
