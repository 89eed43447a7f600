"""How much a shop writes to its people, as it was set and since when."""

from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class PressureRules(Model):
    """One setting of the rules, never changed: the latest is in force, the others are proof.

    `rules` is the stored form of `domain.messaging.pressure.rules`.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="pressure_rules"
    )
    shop_id: int
    rules: dict[str, Any] = fields.JSONField()
    since = InstantField()
    made_by = fields.BigIntField(null=True)

    class Meta:
        table = "pressure_rules"
        indexes = (("shop_id", "since"),)
