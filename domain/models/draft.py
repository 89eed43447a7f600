"""Half-filled forms, kept until they are finished or dropped."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField


class Draft(Model):
    """What a person has filled in so far under one name, JSON of the owner's making."""

    id = fields.BigIntField(primary_key=True)
    telegram_id = fields.BigIntField()
    name = fields.CharField(max_length=64)
    content: dict[str, object] = fields.JSONField()
    changed_at = InstantField()

    class Meta:
        table = "draft"
        unique_together = (("telegram_id", "name"),)
