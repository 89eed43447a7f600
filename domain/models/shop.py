"""A shop: the tenant. Its zone cuts days, its currency counts money."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField


def counted_by_default() -> list[str]:
    """The statuses of orders that count until the shop says otherwise."""
    return ["paid", "fulfilled"]


class Shop(Model):
    """One shop. `ready_at` is empty until its set-up conversation is finished."""

    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=64)
    zone_name = fields.CharField(max_length=64, default="Europe/Moscow")
    currency = fields.CharField(max_length=3, default="RUB")
    country = fields.CharField(max_length=2, default="RU")
    language = fields.CharField(max_length=2, default="ru")
    greeting = fields.TextField(default="")
    counted_statuses: list[str] = fields.JSONField(default=counted_by_default)
    created_at = InstantField()
    ready_at: datetime | None = InstantField(null=True)
    # Where the shop's Mini App is; people open it from the bot.
    app_url = fields.CharField(max_length=512, default="", db_default="")
    # The bot whose Mini App reports here, where it is not this one.
    app_bot_id = fields.BigIntField(null=True)
    # Whether visits are followed only after a yes.
    asks_tracking = fields.BooleanField(default=False, db_default=False)
    # Where the levels of recency, frequency and money begin; empty: where they usually do.
    rfm: dict[str, Any] | None = fields.JSONField(null=True)

    # For so many days after a message what people buy is counted to it.
    result_days = fields.SmallIntField(default=7, db_default=7)

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which this shop's days begin."""
        return ZoneInfo(self.zone_name)

    class Meta:
        table = "shop"
