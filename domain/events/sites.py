"""The sites that may report to a shop from a browser, and its Mini App in another bot."""

import dataclasses
import re
from datetime import datetime
from urllib.parse import urlsplit

from domain.audience import audit
from domain.core.errors import DomainError, NotFoundError, OverLimitError
from domain.events import changes
from domain.models import Person, Shop, ShopOrigin

MOST = 20
LOCAL = {"localhost", "127.0.0.1"}
HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")


@dataclasses.dataclass(eq=False)
class BadOriginError(DomainError):
    """What was written is no address of a site."""

    code = "bad-origin"


class TooManyOriginsError(OverLimitError):
    """The list is full."""

    code = "too-many-origins"


def origin_of(text: str) -> str:
    """`https://shop.example.com` of any address on that site. Raises BadOriginError."""
    text = text.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host = (parts.hostname or "").encode("idna").decode().lower()
        port = parts.port
    except (ValueError, UnicodeError):
        raise BadOriginError from None
    is_local = host in LOCAL and parts.scheme in {"http", "https"}
    if not is_local and (parts.scheme != "https" or not HOST.fullmatch(host)):
        raise BadOriginError
    usual = {"https": 443, "http": 80}[parts.scheme]
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != usual else "")


def script(shop: Shop, web_address: str) -> str:
    """The line a page needs; it waits for a yes where the shop asks before following visits."""
    consent = ' data-consent="wait"' if shop.asks_tracking else ""
    return f'<script src="{web_address}/t.js" data-shop="{shop.id}"{consent} async></script>'


async def listed(shop: Shop) -> list[ShopOrigin]:
    """All of them, oldest first."""
    return await ShopOrigin.filter(shop_id=shop.id).order_by("id")


async def add(shop: Shop, text: str, actor: Person, now: datetime) -> str:
    """Let a site report; adding twice is harmless. Raises BadOriginError, TooManyOriginsError."""
    origin = origin_of(text)
    if await ShopOrigin.filter(shop_id=shop.id).count() >= MOST:
        raise TooManyOriginsError(limit=MOST)
    _, is_new = await ShopOrigin.get_or_create({"added_at": now}, shop_id=shop.id, origin=origin)
    if is_new:
        changes.note(shop.id)
        await audit.record(shop.id, actor, "site_added", now, origin=origin)
    return origin


async def remove(shop: Shop, number: int, actor: Person, now: datetime) -> str:
    """Take a site away. Raises NotFoundError."""
    found = await ShopOrigin.get_or_none(shop_id=shop.id, id=number)
    if found is None:
        raise NotFoundError(thing="site")
    await found.delete()
    changes.note(shop.id)
    await audit.record(shop.id, actor, "site_removed", now, origin=found.origin)
    return found.origin


async def set_app_bot(shop: Shop, bot_id: int, actor: Person, now: datetime) -> None:
    """The bot whose Mini App reports here; 0 for none but ours."""
    shop.app_bot_id = bot_id or None
    await shop.save(update_fields=["app_bot_id"])
    changes.note(shop.id)
    await audit.record(shop.id, actor, "app_bot_changed", now, bot=str(bot_id))
