"""Recalls: what a campaign has sent is deleted or changed in the chats of its readers."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.campaign import Campaign
from domain.models.shop import Shop


class Recall(Model):
    """One walk over what was sent.

    `kind`: delete, edit. `status`: running, stopped, done. `text` is what stands there
    from now on, with fields. Of a campaign in variants an edit may be of the one with words of its
    own, by its place, and leaves all others alone. What came of it stands in each delivery.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="recalls"
    )
    shop_id: int
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "shop.Campaign", related_name="recalls"
    )
    campaign_id: int
    kind = fields.CharField(max_length=8)
    text = fields.TextField(default="")
    variant: int | None = fields.SmallIntField(null=True)
    status = fields.CharField(max_length=8, default="running")
    total = fields.IntField(default=0)
    made_by = fields.BigIntField(null=True)
    made_at = InstantField()
    finished_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "campaign_recall"
        indexes = (("shop_id", "campaign_id", "id"), ("status", "id"))
