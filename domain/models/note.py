"""Screens sent to people on their own, so that a reply to such a message finds its screen."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField


class Note(Model):
    """Which screen a message shows, kept for messages the person did not ask for."""

    id = fields.BigIntField(primary_key=True)
    telegram_id = fields.BigIntField()
    message_id = fields.BigIntField()
    route = fields.CharField(max_length=64)
    shop_id = fields.IntField(null=True)
    sent_at = InstantField()

    class Meta:
        table = "note"
        unique_together = (("telegram_id", "message_id"),)
