"""The addresses of a link, and where the one on the web leads."""

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from domain.links.parts import PARTS
from domain.links.refusals import LinkRefusedError
from domain.models import Link

LONGEST: Final = 2048
# What a page finds in its address, to tell the collector by which link it was opened.
MARK: Final = "bk"


def bot(bot_name: str, code: str) -> str:
    """Opens the chat with the bot."""
    return f"https://t.me/{bot_name}?start={code}"


def app(bot_name: str, code: str) -> str:
    """Opens the Mini App of the bot."""
    return f"https://t.me/{bot_name}?startapp={code}"


def web(web_address: str, code: str) -> str:
    """Leads on to what the link opens; nothing where the listener has no address."""
    return f"{web_address}/r/{code}" if web_address else ""


def printed(link: Link, bot_name: str, web_address: str) -> str:
    """What a QR code holds: the web address, which counts; without a public one, the target."""
    if web_address.startswith("https://"):
        return web(web_address, link.code)
    return target(link, bot_name)


def target(link: Link, bot_name: str) -> str:
    """Where the web address leads: only ever to what the shop has stored."""
    if link.opens == "site" and link.url:
        return tagged(link)
    return app(bot_name, link.code) if link.opens == "app" else bot(bot_name, link.code)


def tagged(link: Link) -> str:
    """The shop's page with the parts as `utm_*`; what its address says itself stays."""
    utm = {f"utm_{part}": getattr(link, part) for part in PARTS} | {MARK: link.code}
    return with_parameters(link.url, utm)


def with_parameters(url: str, more: Mapping[str, str]) -> str:
    """The address with these parameters where it has none of the name. Raises ValueError."""
    parts = urlsplit(url)
    said = parse_qsl(parts.query, keep_blank_values=True)
    names = {name for name, _ in said}
    said += [(name, value) for name, value in more.items() if value and name not in names]
    netloc = parts.netloc.replace(parts.hostname or "", _plain(parts.hostname or ""))
    return urlunsplit(parts._replace(netloc=netloc, query=urlencode(said)))


def _plain(host: str) -> str:
    """The host in ASCII. Raises ValueError where it can't be one."""
    return host.encode("idna").decode()


def checked_url(typed: str) -> str:
    """A page of the web; `shop.ru/sale` becomes https. Raises LinkRefusedError."""
    text = typed.strip()
    url = text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"
    if len(url) > LONGEST or re.search(r"[\s<>\"\\\x00-\x1f]", url):
        raise LinkRefusedError(reason="bad-address")
    try:
        parts = urlsplit(url)
        host, _ = _plain(parts.hostname or ""), parts.port
    except ValueError:
        raise LinkRefusedError(reason="bad-address") from None
    if not host or "." not in host.strip(".") or "@" in parts.netloc:
        raise LinkRefusedError(reason="bad-address")
    return url
