"""What has just changed about whom, for segments to look at; written by the database itself."""

from tortoise import fields
from tortoise.models import Model


class SegmentStir(Model):
    """A fact `what` of a customer has changed, or of anybody where none is named.

    `taken` are those being looked at: a change that comes meanwhile is written down anew.
    """

    id = fields.BigIntField(primary_key=True)
    shop_id = fields.IntField()
    customer_id = fields.BigIntField(null=True)
    what = fields.CharField(max_length=64)
    taken = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "segment_stir"
        indexes = (("shop_id", "customer_id", "what"),)


class SegmentReading(Model):
    """A segment looks at a fact: what nobody looks at is not noted."""

    id = fields.BigIntField(primary_key=True)
    shop_id = fields.IntField()
    what = fields.CharField(max_length=64)
    segment_id = fields.IntField()

    class Meta:
        table = "segment_reading"
        unique_together = (("shop_id", "what", "segment_id"),)
