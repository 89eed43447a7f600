"""What an address of a channel has answered: whether it still takes messages."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class AddressState(Model):
    """One address of one shop, as a digest: it stays closed after its person is forgotten.

    `closed_by`: hard, complaint, soft, or nothing. `softs` is how many messages in a row it put
    off; `said` is what the other side answered last.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="address_states"
    )
    shop_id: int
    channel = fields.CharField(max_length=16)
    digest = fields.CharField(max_length=64)
    closed_by = fields.CharField(max_length=12, default="", db_default="")
    closed_at: datetime | None = InstantField(null=True)
    softs = fields.SmallIntField(default=0, db_default=0)
    soft_at: datetime | None = InstantField(null=True)
    said = fields.CharField(max_length=200, default="", db_default="")

    class Meta:
        table = "address_state"
        unique_together = (("shop", "channel", "digest"),)
