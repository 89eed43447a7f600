"""One-time links that make a person staff."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class Invite(Model):
    """A link for one person: `t.me/<bot>?start=<code>`, only the hash of the code is kept."""

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="invites"
    )
    shop_id: int
    code_hash = fields.CharField(max_length=64, unique=True)
    role = fields.CharField(max_length=16)
    made_by = fields.BigIntField(null=True)
    made_at = InstantField()
    expires_at = InstantField()
    used_by = fields.BigIntField(null=True)
    used_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "invite"
        indexes = (("shop_id", "made_at"),)
