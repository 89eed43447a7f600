"""What stands in a short link: which address, of which message, signed with the shop's own key.

So nothing is stored for a message, nobody can count them through, and no address can be put in. The
signature is 60 bits; who tries out tokens is locked out long before.
"""

import dataclasses
import hashlib
import hmac
import re
from typing import Final

from domain.links.codes import NOBODY, SIGNS
from domain.models import Delivery, LinkSettings, MessageLink

SIGNATURE: Final = 10
LARGEST: Final = 2**63 - 1
TOKEN: Final = re.compile(
    rf"([0-9A-Za-z]{{1,11}})-([0-9A-Za-z]{{1,11}})-([0-9A-Za-z]{{{SIGNATURE}}})"
)
PATH: Final = "/m/"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Followed:
    """A link somebody has got: where it leads, and by which message; that may be forgotten."""

    link: MessageLink
    delivery: Delivery | None


def made(key: str, link_id: int, delivery_id: int) -> str:
    """The token of one address in one message."""
    return f"{_word(link_id)}-{_word(delivery_id)}-{_signature(key, link_id, delivery_id)}"


async def followed(token: str) -> Followed | None:
    """What a token stands for; None for one nobody has made."""
    match = TOKEN.fullmatch(token)
    link_id, delivery_id = (_number(match[1]), _number(match[2])) if match else (0, 0)
    if match is None or max(link_id, delivery_id) > LARGEST:
        return None
    link = await MessageLink.get_or_none(id=link_id)
    settings = await LinkSettings.get_or_none(shop_id=link.shop_id if link else 0)
    # What no shop has made takes the same steps.
    key = settings.key if settings else NOBODY
    is_signed = hmac.compare_digest(_signature(key, link_id, delivery_id), match[3])
    if link is None or not is_signed:
        return None
    delivery = await Delivery.get_or_none(id=delivery_id, shop_id=link.shop_id)
    return Followed(link=link, delivery=delivery)


def _signature(key: str, link_id: int, delivery_id: int) -> str:
    what = f"message {link_id} {delivery_id}"
    digest = hmac.new(key.encode(), what.encode(), hashlib.sha256).digest()
    return _word(int.from_bytes(digest[:10], "big")).rjust(SIGNATURE, "0")[-SIGNATURE:]


def _word(number: int) -> str:
    """A number in the signs of codes."""
    word = ""
    while number:
        number, place = divmod(number, len(SIGNS))
        word = SIGNS[place] + word
    return word or SIGNS[0]


def _number(word: str) -> int:
    number = 0
    for sign in word:
        number = number * len(SIGNS) + SIGNS.index(sign)
    return number
