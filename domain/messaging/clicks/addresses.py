"""Which addresses of a message are made short, and where a short one leads. Pure."""

import hashlib
import html
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from domain.links.addresses import with_parameters
from domain.messaging.clicks.tokens import PATH
from domain.messaging.message import Message

# Telegram opens these by itself, without a browser.
AT_HOME: Final = frozenset({"t.me", "telegram.me", "telegram.dog", "telegram.org"})
TAG: Final = re.compile(r"<[^<>]*>")
HREF: Final = re.compile(r'(<a\s[^<>]*href=")([^"]*)(")', re.IGNORECASE)
BARE: Final = re.compile(r"https?://[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]]")
# In these nothing is a link.
SILENT: Final = ("a", "code", "pre")
MEDIUMS: Final = {"telegram": "messenger", "email": "email", "sms": "sms", "push": "push"}
LONGEST: Final = 2_048
NOWHERE: Final = "https://"

Short = Mapping[str, str]


def is_shortened(url: str, own: str) -> bool:
    """Whether a short link of `own`, the address of our listener, is put in its place."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return False
    if parts.scheme not in {"http", "https"} or not host or len(url) > LONGEST:
        return False
    if url.startswith(f"{own}/"):
        return url.startswith(f"{own}/r/")
    return host.removeprefix("www.") not in AT_HOME


def found(content: Mapping[str, Any], own: str) -> set[str]:
    """The addresses of a message that are made short, of every channel's words."""
    said = [content, *(content.get("by_channel") or {}).values()]
    return {
        url
        for each in said
        for url in (*_in_text(str(each.get("text") or "")), *_of_buttons(each))
        if is_shortened(url, own)
    }


def has_links(message: Message) -> bool:
    """Whether there is anything in it whose openings are counted where links are made short."""
    told = {each.url for each in message.buttons}.union(*map(in_words, message.texts))
    return any(is_shortened(url, NOWHERE) for url in told)


def in_words(text: str) -> set[str]:
    """Every address that stands in a text as it is, filled in or not."""
    return set(_in_text(text))


def _of_buttons(content: Mapping[str, Any]) -> Iterator[str]:
    for each in content.get("buttons") or ():
        if isinstance(each, Mapping) and each.get("url"):
            yield str(each["url"])


def _in_text(text: str) -> Iterator[str]:
    for match in HREF.finditer(text):
        yield html.unescape(match[2])
    for words in _plain_parts(text):
        for match in BARE.finditer(words):
            yield html.unescape(match[0])


def replaced(content: Mapping[str, Any], short: Short, *, is_bare: bool) -> dict[str, Any]:
    """The message with short links; `is_bare`: the channel shows addresses as they are (SMS)."""
    made = dict(content)
    if content.get("text"):
        made["text"] = _text(str(content["text"]), short, is_bare=is_bare)
    if content.get("buttons"):
        made["buttons"] = [
            {**each, "url": short.get(each["url"], each["url"])}
            if isinstance(each, Mapping) and each.get("url")
            else each
            for each in content["buttons"]
        ]
    return made


def _text(text: str, short: Short, *, is_bare: bool) -> str:
    def behind(match: re.Match[str]) -> str:
        url = html.unescape(match[2])
        return match[1] + html.escape(short.get(url, url)) + match[3]

    def shown(match: re.Match[str]) -> str:
        new = short.get(html.unescape(match[0]))
        if new is None:
            return match[0]
        return html.escape(new) if is_bare else f'<a href="{html.escape(new)}">{match[0]}</a>'

    whole, last, depth = [], 0, 0
    for tag in TAG.finditer(text):
        words = text[last : tag.start()]
        whole.append(words if depth else BARE.sub(shown, words))
        depth = max(0, depth + _step(tag[0]))
        whole.append(HREF.sub(behind, tag[0]))
        last = tag.end()
    words = text[last:]
    whole.append(words if depth else BARE.sub(shown, words))
    return "".join(whole)


def _plain_parts(text: str) -> Iterator[str]:
    last, depth = 0, 0
    for tag in TAG.finditer(text):
        if not depth:
            yield text[last : tag.start()]
        depth = max(0, depth + _step(tag[0]))
        last = tag.end()
    if not depth:
        yield text[last:]


def _step(tag: str) -> int:
    name = re.match(r"</?([a-z]+)", tag, re.IGNORECASE)
    if name is None or name[1].lower() not in SILENT:
        return 0
    return -1 if tag.startswith("</") else 1


def key_of(campaign_id: int | None, customer_id: int | None, url: str) -> str:
    """Under what an address is kept, once for everybody it is the same for."""
    digest = hashlib.sha256(url.encode()).hexdigest()[:32]
    return f"{campaign_id or 0}:{customer_id or 0}:{digest}"


def target(url: str, channel: str, campaign_id: int | None) -> str:
    """Where a short link leads: the stored address, and by which message one came as `utm_*`."""
    utm = {
        "utm_source": channel,
        "utm_medium": MEDIUMS.get(channel, channel),
        "utm_campaign": f"campaign-{campaign_id}" if campaign_id else "auto",
    }
    try:
        return with_parameters(url, utm)
    except ValueError:
        return url


def web(own: str, token: str) -> str:
    """The short link itself."""
    return f"{own}{PATH}{token}"
