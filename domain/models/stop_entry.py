"""The stop list: addresses that are not written to at all."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class StopEntry(Model):
    """One address of one shop. `kind`: telegram, email, phone. `value` as customers hold it.

    In force until `removed_at`; a removed one stays as proof. `source`: staff, file, complaint.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="stop_entries"
    )
    shop_id: int
    kind = fields.CharField(max_length=12)
    value = fields.CharField(max_length=254)
    source = fields.CharField(max_length=16, default="staff")
    added_by = fields.BigIntField(null=True)
    added_at = InstantField()
    removed_by = fields.BigIntField(null=True)
    removed_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "stop_entry"
        indexes = (("shop_id", "kind", "value"),)
