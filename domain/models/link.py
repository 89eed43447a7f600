"""Links of the shop: one row per placement, what it cost, how often it was followed."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class Link(Model):
    """One placement under one code, which works for the bot, the Mini App and the web alike.

    `opens` is where the web address leads: `bot`, `app` or `site` (then `url` is the address).
    `is_return` marks what only the shop's own people get to see: its letters, its parcels.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="links"
    )
    shop_id: int
    code = fields.CharField(max_length=32, unique=True)
    campaign = fields.CharField(max_length=60)
    source = fields.CharField(max_length=60)
    medium = fields.CharField(max_length=60, default="")
    content = fields.CharField(max_length=60, default="")
    term = fields.CharField(max_length=60, default="")
    opens = fields.CharField(max_length=8, default="bot")
    url = fields.CharField(max_length=2048, default="")
    is_return = fields.BooleanField(default=False)
    made_by = fields.BigIntField(null=True)
    made_at = InstantField()
    archived_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "link"
        indexes = (("shop_id", "archived_at", "made_at"),)


class LinkCount(Model):
    """Clicks on the web address on one local day, YYYY-MM-DD, and nothing of who they were."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="link_counts"
    )
    shop_id: int
    link: fields.ForeignKeyRelation[Link] = fields.ForeignKeyField(
        "shop.Link", related_name="counts"
    )
    link_id: int
    day = fields.CharField(max_length=10)
    clicks = fields.IntField(default=0)
    repeats = fields.IntField(default=0)
    robots = fields.IntField(default=0)

    class Meta:
        table = "link_count"
        unique_together = (("link", "day"),)
        indexes = (("shop_id", "day", "link_id"),)


class LinkCost(Model):
    """What a placement cost on one local day, YYYY-MM-DD, in minor units."""

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="link_costs"
    )
    shop_id: int
    link: fields.ForeignKeyRelation[Link] = fields.ForeignKeyField(
        "shop.Link", related_name="costs"
    )
    link_id: int
    day = fields.CharField(max_length=10)
    amount = fields.BigIntField()

    class Meta:
        table = "link_cost"
        unique_together = (("link", "day"),)
        indexes = (("shop_id", "day", "link_id"),)


class LinkSettings(Model):
    """What signs the codes of a shop, and the logo in its QR codes."""

    id = fields.IntField(primary_key=True)
    shop: fields.OneToOneRelation[Shop] = fields.OneToOneField(
        "shop.Shop", related_name="link_settings"
    )
    shop_id: int
    key = fields.CharField(max_length=64)
    logo_sha256 = fields.CharField(max_length=64, default="")

    class Meta:
        table = "link_settings"
