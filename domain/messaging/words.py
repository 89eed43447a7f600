"""Words of a channel's own: the subject of a letter, a short text for an SMS, the title of a push.

Where a channel has none it says what the message says.
"""

import dataclasses
from collections.abc import Mapping
from typing import Any, Final, Literal, cast

from domain.core.errors import DomainError
from domain.messaging import sms
from domain.messaging.markup import units, visible
from domain.messaging.templates.language import compiled

Part = Literal["subject", "text"]
# Which parts a channel may have of its own. A call has its script from the text.
PARTS: Final[Mapping[str, tuple[Part, ...]]] = {
    "email": ("subject", "text"),
    "sms": ("text",),
    "push": ("subject", "text"),
    "call": ("text",),
}
LIMITS: Final[Mapping[tuple[str, Part], int]] = {
    ("email", "subject"): 120,
    ("email", "text"): 20_000,
    ("sms", "text"): 600,
    ("push", "subject"): 60,
    ("push", "text"): 240,
    ("call", "text"): 2_000,
}
# Providers take no more of one message, and nobody pays for more by intention.
MOST_SEGMENTS: Final = 8


@dataclasses.dataclass(eq=False)
class WordsTooLongError(DomainError):
    """With the longest values in its fields a channel's own text would be cut."""

    code = "words-too-long"
    channel: str
    part: str
    length: int
    limit: int


@dataclasses.dataclass(eq=False)
class SmsTooLongError(DomainError):
    """More segments than a provider joins."""

    code = "sms-too-long"
    segments: int
    limit: int = MOST_SEGMENTS


@dataclasses.dataclass(frozen=True, kw_only=True)
class Words:
    """Texts with fields; an empty one is the message's."""

    subject: str = ""
    text: str = ""


def check(own: Mapping[str, Words]) -> None:
    """Raises WordsTooLongError, SmsTooLongError and what reading a template does."""
    for channel, words in own.items():
        for part in PARTS.get(channel, ()):
            _check(channel, part, getattr(words, part))


def _check(channel: str, part: Part, text: str) -> None:
    limit, length = LIMITS[channel, part], compiled(text).longest
    if length > limit:
        raise WordsTooLongError(channel=channel, part=part, length=length, limit=limit)
    if channel == "sms":
        segments = sms.measure(visible(text)).segments
        if segments > MOST_SEGMENTS:
            raise SmsTooLongError(segments=segments)


def room(channel: str, part: Part) -> int:
    """How many units such a text may have."""
    return LIMITS[channel, part]


def put(own: Mapping[str, Words], channel: str, part: Part, text: str) -> dict[str, Words]:
    """The words with another text in one place; a channel left without any is not there."""
    words = own.get(channel, Words())
    if part == "subject":
        words = dataclasses.replace(words, subject=" ".join(text.split()))
    else:
        words = dataclasses.replace(words, text=text.strip())
    found = {**own, channel: words}
    return {name: each for name, each in found.items() if each != Words()}


def restored(stored: object) -> dict[str, Words]:
    """From JSON; channels and parts we don't have are left out."""
    rows = cast("Mapping[str, Mapping[str, Any]]", stored or {})
    return {
        channel: Words(subject=str(each.get("subject", "")), text=str(each.get("text", "")))
        for channel, each in rows.items()
        if channel in PARTS
    }


def length(text: str) -> int:
    """Visible UTF-16 units of a text that is ready."""
    return units(visible(text))
