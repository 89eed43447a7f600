"""What was strange about reported events, counted: so that a shop can put its page right."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class EventOddity(Model):
    """`what` is `property` (unknown, kept), `refused` (not kept) or `bot` (not kept).

    `name` is the event, `detail` the property or the reason.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="event_oddities"
    )
    shop_id: int
    what = fields.CharField(max_length=16)
    name = fields.CharField(max_length=40)
    detail = fields.CharField(max_length=80)
    count = fields.BigIntField(default=0)
    first_at = InstantField()
    last_at = InstantField()

    class Meta:
        table = "event_oddity"
        unique_together = (("shop", "what", "name", "detail"),)
