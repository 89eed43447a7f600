"""Updates that came by webhook and are not handled yet."""

from typing import Any

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField


class IncomingUpdate(Model):
    """One update as Telegram sent it: stored before the 200, deleted when handled."""

    update_id = fields.BigIntField(primary_key=True, generated=False)
    body: dict[str, Any] = fields.JSONField()
    received_at = InstantField()

    class Meta:
        table = "incoming_update"
