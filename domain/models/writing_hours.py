"""When the people of a shop are awake to it: what messages at the best time go by."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class WritingHours(Model):
    """One row a shop. `counts` are hours of the week, Monday 0:00 first, by the people's clocks.

    How much of a person's own weighs as much as what stands behind it, learnt from `people`:
    `day_strength` of the shop's day behind their day, `week_strength` of their day behind their
    week. `usual_hour` is when the shop writes where too little is known.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.OneToOneRelation[Shop] = fields.OneToOneField(
        "shop.Shop", related_name="writing_hours"
    )
    shop_id: int
    counts: list[float] = fields.JSONField(default=list)
    people = fields.IntField(default=0)
    day_strength = fields.FloatField(default=0.0)
    week_strength = fields.FloatField(default=0.0)
    usual_hour = fields.SmallIntField(default=12)
    counted_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "writing_hours"
