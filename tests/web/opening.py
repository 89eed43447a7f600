"""The Mini App as somebody opens it: initData signed for the bot of the sandbox."""

import hashlib
import hmac
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import orjson

from bot.sandbox import TOKEN
from domain.models import Shop
from tests.conftest import NOW


def init_data(telegram_id: int, now: datetime, *, token: str = TOKEN, **user: object) -> str:
    """What Telegram gives to the page."""
    person = {"id": telegram_id, "first_name": "Анна", "language_code": "ru", **user}
    fields = {"auth_date": str(int(now.timestamp())), "user": orjson.dumps(person).decode()}
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    secret = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    fields["hash"] = hmac.new(secret, lines.encode(), hashlib.sha256).hexdigest()
    return urlencode(fields)


def told(key: str, name: str, now: datetime, **props: object) -> dict[str, object]:
    """One event of a batch."""
    return {"id": key, "name": name, "at": int(now.timestamp() * 1000), "props": props}


def batch(shop: Shop, *events: dict[str, object], **more: object) -> dict[str, Any]:
    """A report of a page, whoever opened it."""
    return {"shop": shop.id, "events": list(events), **more}


def opened(shop: Shop, *events: dict[str, object], **more: object) -> dict[str, Any]:
    """A report of the Mini App of the person 77."""
    return batch(shop, *events, init_data=init_data(77, NOW), **more)
