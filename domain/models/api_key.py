"""Keys by which the shop's own programs come in."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class ApiKey(Model):
    """One key: its hash, and its beginning so that people know which one it is.

    `scopes` are `orders:read` or `orders:write`. `shown` holds the key itself, sealed, while it
    can be seen in the chat; after that nobody has it here.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="api_keys"
    )
    shop_id: int
    name = fields.CharField(max_length=64)
    prefix = fields.CharField(max_length=16)
    hash = fields.CharField(max_length=64, unique=True)
    scopes: list[str] = fields.JSONField()
    shown = fields.TextField(default="")
    made_by = fields.BigIntField(null=True)
    made_at = InstantField()
    last_used_at: datetime | None = InstantField(null=True)
    expires_at: datetime | None = InstantField(null=True)
    revoked_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "api_key"
        indexes = (("shop_id", "revoked_at"), ("prefix",))
