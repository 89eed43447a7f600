"""Where a person stands in the chat, so that every button survives a restart."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField


class Position(Model):
    """The last screen shown in a chat and the message that shows it."""

    telegram_id = fields.BigIntField(primary_key=True, generated=False)
    route = fields.CharField(max_length=64)
    message_id = fields.BigIntField(null=True)
    is_media = fields.BooleanField(default=False)
    is_live = fields.BooleanField(default=False)
    shown_at = InstantField()

    class Meta:
        table = "position"
