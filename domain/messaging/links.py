"""Addresses that a message may lead to, and buttons as people type them."""

import dataclasses
import re
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

from domain.core.errors import DomainError, OverLimitError
from domain.messaging.markup import clipped, units

SCHEMES: Final = frozenset({"http", "https", "tg"})
LONGEST_LINK: Final = 2_048
LONGEST_LABEL: Final = 64
MOST_BUTTONS: Final = 8
BARE: Final = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?(\?\S*)?", re.IGNORECASE)
TYPED: Final = re.compile(r"(.+?)[\s:—–|-]*\s(\S+)")
TO_SHOW: Final = 60


@dataclasses.dataclass(eq=False)
class BadLinkError(DomainError):
    """Not an address a button or a text may lead to: http, https and tg only."""

    code = "bad-link"
    link: str


@dataclasses.dataclass(eq=False)
class BadButtonError(DomainError):
    """A line that is not "label - address"."""

    code = "bad-button"
    line: str


@dataclasses.dataclass(eq=False)
class LabelTooLongError(DomainError):
    """A button this long is cut on a phone."""

    code = "label-too-long"
    label: str
    limit: int


class TooManyButtonsError(OverLimitError):
    """More buttons than a message may carry."""

    code = "too-many-buttons"


@dataclasses.dataclass(frozen=True, kw_only=True)
class LinkButton:
    """A button that opens an address; each has a row of its own."""

    label: str
    url: str


def checked_link(typed: str) -> str:
    """The address; `shop.ru/sale` becomes https. Raises BadLinkError."""
    link = f"https://{typed}" if BARE.fullmatch(typed) else typed
    if len(link) > LONGEST_LINK or re.search(r"[\s<>\"]", link):
        raise BadLinkError(link=clipped(typed, TO_SHOW))
    try:
        parts = urlsplit(link)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise BadLinkError(link=clipped(typed, TO_SHOW)) from None
    is_web = parts.scheme in {"http", "https"}
    if (
        parts.scheme not in SCHEMES
        or not host
        or (is_web and "." not in host)
        or "@" in parts.netloc
    ):
        raise BadLinkError(link=clipped(typed, TO_SHOW))
    return link


def typed_buttons(text: str) -> tuple[LinkButton, ...]:
    """A button a line: `Каталог - https://shop.ru`. Raises at the first bad line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_BUTTONS:
        raise TooManyButtonsError(limit=MOST_BUTTONS)
    return tuple(_typed_button(line) for line in lines)


def _typed_button(line: str) -> LinkButton:
    match = TYPED.fullmatch(line)
    if match is None:
        raise BadButtonError(line=clipped(line, TO_SHOW))
    label = match.group(1).strip(" :—–|-")
    if not label:
        raise BadButtonError(line=clipped(line, TO_SHOW))
    if units(label) > LONGEST_LABEL:
        raise LabelTooLongError(label=clipped(label, TO_SHOW), limit=LONGEST_LABEL)
    return LinkButton(label=label, url=checked_link(match.group(2)))


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if (tag, name) == ("a", "href")]


def links_in(markup: str) -> tuple[str, ...]:
    """The addresses behind words of a text."""
    reader = _Links()
    reader.feed(markup)
    reader.close()
    return tuple(reader.found)
