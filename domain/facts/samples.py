"""What a receiver gets, for those who write one: a body for every topic."""

from datetime import datetime
from typing import Any, Final

import orjson

from domain.facts.fact import Fact, topics
from domain.facts.saying import told

WHO: Final[dict[str, object]] = {"id": 17, "numbers": ["A-17"], "telegram_id": 123456789}


def samples(shop_id: int, now: datetime) -> dict[str, dict[str, Any]]:
    """Bodies by topic, as they would be sent."""
    return {each.topic: _body(shop_id, each, now) for each in topics.values()}


def as_json(shop_id: int, now: datetime) -> bytes:
    """All of them in one file, to be read by people."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_UTC_Z | orjson.OPT_OMIT_MICROSECONDS
    return orjson.dumps(list(samples(shop_id, now).values()), option=options)


def _body(shop_id: int, kind: type[Fact], now: datetime) -> dict[str, Any]:
    fact = kind.sample()
    return told(shop_id, fact, now, None if fact.customer_id is None else WHO)
