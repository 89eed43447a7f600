"""People, messages and moments for the decision; whatever is not said lets everything through."""

import dataclasses
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.messaging.pressure.decision import Addressee, Asked
from domain.messaging.pressure.past import Attempt, Past, past
from domain.messaging.pressure.rules import Rules

MOSCOW = ZoneInfo("Europe/Moscow")
# Noon of a Monday in Moscow.
NOON = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
RULES = Rules(control=0, gap=timedelta())
YES = {("telegram", "marketing"): True, ("email", "marketing"): True}


def asked(**values: Any) -> Asked:  # noqa: ANN401
    """A marketing message by Telegram."""
    values = {"kind": "marketing", "topic": "marketing", "channels": ("telegram",), **values}
    return Asked(**values)


def person(**values: Any) -> Addressee:  # noqa: ANN401
    """Somebody in Moscow who agreed to everything."""
    values = {
        "shop_id": 1,
        "customer_id": 1,
        "zone": MOSCOW,
        "open": frozenset({"telegram", "email"}),
        "consents": YES,
        **values,
    }
    return Addressee(**values)


def rules(**values: Any) -> Rules:  # noqa: ANN401
    """Two a day and five a week by day, no pause, no control group."""
    return dataclasses.replace(RULES, **values)


def ago(*hours: float, channel: str = "telegram", topic: str = "marketing") -> Past:
    """Attempts so many hours before noon."""
    return past(Attempt(NOON - each * HOUR, channel, topic) for each in hours)
