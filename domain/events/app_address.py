"""Where the shop's Mini App is: what the bot's buttons open."""

import dataclasses
from datetime import datetime
from urllib.parse import urlsplit

from domain.audience import audit
from domain.core.errors import DomainError
from domain.events import sites
from domain.events.sites import HOST
from domain.models import Person, Shop

LONGEST = 512


@dataclasses.dataclass(eq=False)
class BadAppAddressError(DomainError):
    """What was written is no address that Telegram would open."""

    code = "bad-app-address"


def address_of(text: str) -> str:
    """The address as it was written, with https where nothing is said. Raises BadAppAddressError.

    Telegram opens https only, and takes no message whose button says anything else.
    """
    text = text.strip()
    url = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode().lower()
        _ = parts.port
    except (ValueError, UnicodeError):
        raise BadAppAddressError from None
    is_right = parts.scheme == "https" and HOST.fullmatch(host) and "@" not in parts.netloc
    if not is_right or len(url) > LONGEST or not url.isprintable() or " " in url:
        raise BadAppAddressError
    return url


async def set_address(shop: Shop, text: str, actor: Person, now: datetime) -> None:
    """Let the bot open it; its site may report events from now on.

    Raises BadAppAddressError, TooManyOriginsError.
    """
    url = address_of(text)
    await sites.add(shop, url, actor, now)
    await _keep(shop, url)
    await audit.record(shop.id, actor, "app_address_changed", now, url=url[:80])


async def take_away(shop: Shop, actor: Person, now: datetime) -> None:
    """The bot opens none; the site stays where it is."""
    if shop.app_url:
        await _keep(shop, "")
        await audit.record(shop.id, actor, "app_address_removed", now)


async def only_one() -> Shop | None:
    """The shop whose Mini App the bot's menu button opens; none where several share the bot."""
    found = await Shop.all().order_by("id").limit(2)
    return found[0] if len(found) == 1 and found[0].app_url else None


async def _keep(shop: Shop, url: str) -> None:
    shop.app_url = url
    await shop.save(update_fields=["app_url"])
