"""Formatted text: characters plus entities whose offsets count UTF-16 code units."""

import dataclasses
import re
from collections.abc import Iterable

from bot.sandbox.answers import Json

ENTITY_FIELDS = [
    "type",
    "offset",
    "length",
    "url",
    "user",
    "language",
    "custom_emoji_id",
    "unix_time",
    "date_time_format",
]
FOUND_BY_ITSELF = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)])"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<!\w)(?P<hashtag>\#[^\W\d]\w*)"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Formatted:
    """Text as it is shown, and what is bold, a link or a quote in it."""

    text: str
    entities: tuple[Json, ...] = ()


def utf16_length(text: str) -> int:
    """Length as Telegram counts it: most emoji are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, start: int, end: int) -> str:
    """Part of a text between two offsets of entities."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[start * 2 : end * 2].decode("utf-16-le", "replace")


def trimmed(formatted: Formatted) -> Formatted:
    """Without white space at both ends, entities moved and cut accordingly."""
    without_head = formatted.text.lstrip()
    cut = utf16_length(formatted.text) - utf16_length(without_head)
    text = without_head.rstrip()
    end = utf16_length(text)
    entities = []
    for entity in formatted.entities:
        first = max(entity["offset"] - cut, 0)
        last = min(entity["offset"] - cut + entity["length"], end)
        if last > first:
            entities.append({**entity, "offset": first, "length": last - first})
    return Formatted(text=text, entities=tuple(entities))


def with_detected(formatted: Formatted) -> Formatted:
    """Adds commands, links, mentions, hashtags and e-mails outside of code and links."""
    closed = [e for e in formatted.entities if e["type"] in {"code", "pre", "text_link"}]
    found = [
        entity
        for entity in _detected(formatted.text)
        if not any(_overlap(entity, e) for e in closed)
    ]
    entities = sorted([*formatted.entities, *found], key=lambda e: (e["offset"], -e["length"]))
    return Formatted(text=formatted.text, entities=tuple(entities))


def _detected(text: str) -> Iterable[Json]:
    for match in FOUND_BY_ITSELF.finditer(text):
        yield {
            "type": match.lastgroup,
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match.group()),
        }


def _overlap(one: Json, other: Json) -> bool:
    starts_before: bool = one["offset"] < other["offset"] + other["length"]
    ends_after: bool = other["offset"] < one["offset"] + one["length"]
    return starts_before and ends_after
