"""What a shop says of its kinds of events: its own ones, and how long any is kept."""

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class EventKind(Model):
    """A custom event with typed properties, or a standard one with a term of its own.

    `properties` is a list of `{"name", "type", "is_required"}`; `keep_days` empty means the
    standard term of the dictionary.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="event_kinds"
    )
    shop_id: int
    name = fields.CharField(max_length=40)
    is_custom = fields.BooleanField()
    properties: list[dict[str, object]] = fields.JSONField(default=list)
    keep_days = fields.IntField(null=True)
    registered_at = InstantField()
    archived_at: datetime | None = InstantField(null=True)

    class Meta:
        table = "event_kind"
        unique_together = (("shop", "name"),)
