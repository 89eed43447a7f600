"""Marks only the shop can make: in the names of letters, and in links by which people say no."""

import base64
import binascii
import dataclasses
import hashlib
import hmac
import re
from typing import Final

from domain.core.errors import NotFoundError
from domain.links import codes

SIGNS: Final = 20
LETTER: Final = re.compile(r"<?b(\d{1,18})\.(\d{1,9})\.([a-z2-7]{20})@[^\s<>]+>?")
LONGEST: Final = 120


@dataclasses.dataclass(frozen=True, kw_only=True)
class Leaving:
    """Who says no to what: the link of one message."""

    shop_id: int
    customer_id: int
    delivery_id: int
    channel: str
    topic: str


async def letter(shop_id: int, delivery_id: int, domain: str) -> str:
    """The Message-ID of a delivery: a letter that comes back is known by it."""
    return f"<b{delivery_id}.{shop_id}.{await _signed(shop_id, f'letter {delivery_id}')}@{domain}>"


async def delivery_of(shop_id: int, message_id: str) -> int | None:
    """The delivery a Message-ID names; None for one that this shop has not made."""
    found = LETTER.fullmatch(message_id.strip())
    if found is None or int(found[2]) != shop_id:
        return None
    good = await _signed(shop_id, f"letter {int(found[1])}")
    return int(found[1]) if hmac.compare_digest(good, found[3]) else None


async def leaving(which: Leaving) -> str:
    """The end of the link that says no to it."""
    text = _told(which)
    whole = f"{text}:{await _signed(which.shop_id, f'leaving {text}')}"
    return base64.urlsafe_b64encode(whole.encode()).decode().rstrip("=")


async def left(token: str) -> Leaving:
    """What a link says no to. Raises NotFoundError for a link nobody has sent."""
    try:
        raw = base64.urlsafe_b64decode(token[:LONGEST] + "=" * (-len(token) % 4)).decode()
        text, _, signs = raw.rpartition(":")
        shop_id, customer_id, delivery_id, channel, topic = text.split(":")
        found = Leaving(
            shop_id=int(shop_id),
            customer_id=int(customer_id),
            delivery_id=int(delivery_id),
            channel=channel,
            topic=topic,
        )
    except (ValueError, binascii.Error, UnicodeError):
        raise NotFoundError(thing="button") from None
    good = await _known(found.shop_id, f"leaving {text}")
    if not good or not hmac.compare_digest(good, signs):
        raise NotFoundError(thing="button")
    return found


def _told(which: Leaving) -> str:
    parts = (which.shop_id, which.customer_id, which.delivery_id, which.channel, which.topic)
    return ":".join(str(each) for each in parts)


async def _signed(shop_id: int, what: str) -> str:
    return _signature((await codes.settings_of(shop_id)).key, what)


async def _known(shop_id: int, what: str) -> str:
    """The same of a shop that may not be there: a stranger's link makes no key."""
    key = await codes.key_of(shop_id)
    return _signature(key, what) if key else ""


def _signature(key: str, what: str) -> str:
    digest = hmac.new(key.encode(), what.encode(), hashlib.sha256).digest()
    return base64.b32encode(digest).decode().lower()[:SIGNS]
