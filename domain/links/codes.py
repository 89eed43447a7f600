"""Codes of links: short, impossible to guess, signed with a key of the shop.

A code is `L`, ten random signs and six of a signature. It fits everywhere: `start` takes 64 signs,
`startapp` 512, the name of an invite link 32.
"""

import hashlib
import hmac
import re
import secrets
import string

from domain.models import Link, LinkSettings

MARK = "L"
SIGNS = string.digits + string.ascii_letters
RANDOM, SIGNATURE = 10, 6
CODE = re.compile(rf"{MARK}([0-9A-Za-z]{{{RANDOM}}})([0-9A-Za-z]{{{SIGNATURE}}})")
# Signs what no shop has made, so that the refusal takes the same steps.
NOBODY = "0" * 64


async def settings_of(shop_id: int) -> LinkSettings:
    """The shop's settings of links; the key is made with the first of them."""
    found, _ = await LinkSettings.get_or_create({"key": secrets.token_hex(32)}, shop_id=shop_id)
    return found


async def key_of(shop_id: int) -> str:
    """The key of a shop that has one; made by nobody who asks."""
    found = await LinkSettings.get_or_none(shop_id=shop_id)
    return found.key if found else ""


def made(key: str) -> str:
    """A new code."""
    token = "".join(secrets.choice(SIGNS) for _ in range(RANDOM))
    return f"{MARK}{token}{signature(key, f'link {token}')}"


async def link_of(code: str) -> Link | None:
    """The link of a code with its shop; None for a code that nobody made."""
    match = CODE.fullmatch(code)
    if match is None:
        return None
    link = await Link.get_or_none(code=code).select_related("shop")
    settings = await LinkSettings.get_or_none(shop_id=link.shop_id if link else 0)
    key = settings.key if settings else NOBODY
    is_signed = hmac.compare_digest(signature(key, f"link {match[1]}"), match[2])
    return link if is_signed else None


def signature(key: str, what: str) -> str:
    """The few signs that only the shop can write under `what`."""
    digest = hmac.new(key.encode(), what.encode(), hashlib.sha256).digest()
    number = int.from_bytes(digest[:8], "big")
    signs = ""
    for _ in range(SIGNATURE):
        number, place = divmod(number, len(SIGNS))
        signs += SIGNS[place]
    return signs
