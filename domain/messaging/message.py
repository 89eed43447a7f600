"""A message as its author made it: text with fields, photos and files, buttons that lead on."""

import dataclasses
from collections.abc import Mapping
from typing import Any, Final, Literal, cast

from domain.core.errors import DomainError
from domain.messaging import media as carried
from domain.messaging import words
from domain.messaging.links import (
    MOST_BUTTONS,
    LinkButton,
    TooManyButtonsError,
    checked_link,
    links_in,
)
from domain.messaging.markup import shortened, visible
from domain.messaging.media import Medium
from domain.messaging.templates.language import compiled
from domain.messaging.templates.rendering import Facts, lacks, rendered
from domain.messaging.words import Words

TEXT_LIMIT: Final = 4_096
CAPTION_LIMIT: Final = 1_024
# What a value the shop does not know means: the words the author gave instead, or none; this
# person is left out; nobody gets it while somebody lacks one.
Missing = Literal["default", "skip", "fail"]
POLICIES: Final[tuple[Missing, ...]] = ("default", "skip", "fail")
# Fields that came after the first messages were stored.
LATER: Final = ("media", "album", "own")


@dataclasses.dataclass(eq=False)
class TextTooLongError(DomainError):
    """With the longest values in its fields the text would not be sent by Telegram."""

    code = "text-too-long"
    length: int
    limit: int
    has_photo: bool

    def values(self) -> dict[str, object]:
        return {**super().values(), "has_photo": "yes" if self.has_photo else "no"}


@dataclasses.dataclass(eq=False)
class EmptyMessageError(DomainError):
    """Neither words nor anything to see."""

    code = "empty-message"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Message:
    """`text` is Telegram HTML with fields, `photo` the id of a File.

    Whatever else goes with the text is in `media`, a photo not alone as well. `album` is the name
    Telegram has given to what was sent as one. `own` are the words of other channels.
    """

    text: str = ""
    photo: int | None = None
    buttons: tuple[LinkButton, ...] = ()
    missing: Missing = "default"
    media: tuple[Medium, ...] = ()
    album: str = ""
    own: Mapping[str, Words] = dataclasses.field(default_factory=dict)

    @property
    def carried(self) -> tuple[Medium, ...]:
        """Photos, videos and documents in their order."""
        alone = () if self.photo is None else (Medium(kind="photo", file=self.photo),)
        return self.media or alone

    @property
    def is_album(self) -> bool:
        """Whether Telegram shows several things as one message, which then has no buttons."""
        return len(self.media) > 1

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that is filled in for a reader."""
        others = (text for each in self.own.values() for text in (each.subject, each.text))
        return (self.text, *(text for text in others if text))

    @property
    def has_fields(self) -> bool:
        """Whether different people get different words."""
        return any("{" in text for text in self.texts)

    @property
    def is_empty(self) -> bool:
        return not self.carried and not visible(self.text).strip()

    def carrying(self, media: tuple[Medium, ...], album: str = "") -> "Message":
        """The same words with other things; one photo is kept as it always was."""
        if len(media) == 1 and media[0].kind == "photo":
            return dataclasses.replace(self, photo=media[0].file, media=(), album=album)
        return dataclasses.replace(self, photo=None, media=media, album=album)

    def check(self) -> None:
        """Raise the DomainError of whatever Telegram or a reader would stumble on."""
        if self.is_empty:
            raise EmptyMessageError
        length = longest(self.text)
        if length > self.limit:
            raise TextTooLongError(length=length, limit=self.limit, has_photo=bool(self.carried))
        carried.check(self.carried)
        words.check(self.own)
        if len(self.buttons) > MOST_BUTTONS:
            raise TooManyButtonsError(limit=MOST_BUTTONS)
        for text in self.texts:
            for link in links_in(text):
                checked_link(link)
        for button in self.buttons:
            checked_link(button.url)

    @property
    def limit(self) -> int:
        """How many UTF-16 units may be seen of its text."""
        return CAPTION_LIMIT if self.carried else TEXT_LIMIT

    def text_for(self, facts: Facts, *, is_marked: bool = False) -> str:
        """The text as this reader gets it; it always fits."""
        return shortened(rendered(self.text, facts, is_marked=is_marked), self.limit)

    def is_for(self, facts: Facts) -> bool:
        """Whether this reader gets it: not where they lack a value that must not be missing."""
        return self.missing == "default" or not any(lacks(text, facts) for text in self.texts)

    def content(self, facts: Facts) -> dict[str, Any]:
        """What a channel sends to this reader; `by_channel` has what one says in words of its own.

        `photo` is the picture of a channel that shows one, `media` what Telegram shows instead.
        """
        photos = (each.file for each in self.carried if each.kind == "photo")
        whole: dict[str, Any] = {
            "text": self.text_for(facts),
            "photo": next(photos, None),
            "buttons": [dataclasses.asdict(each) for each in self.buttons],
        }
        if self.media:
            whole["media"] = [dataclasses.asdict(each) for each in self.media]
        if self.own:
            whole["by_channel"] = {
                channel: _filled(each, facts) for channel, each in self.own.items()
            }
        return whole

    def stored(self) -> dict[str, Any]:
        """As JSON; what is not there takes no place."""
        whole = dataclasses.asdict(self)
        return {name: whole[name] for name in whole if whole[name] or name not in LATER}

    @classmethod
    def restored(cls, content: Mapping[str, Any]) -> "Message":
        """From JSON; what a later version adds takes its default."""
        buttons = tuple(
            LinkButton(label=each["label"], url=each["url"]) for each in content.get("buttons", ())
        )
        missing = content.get("missing", "default")
        return cls(
            text=content.get("text", ""),
            photo=content.get("photo"),
            buttons=buttons,
            missing=cast(Missing, missing if missing in POLICIES else "default"),
            media=carried.restored(content.get("media")),
            album=content.get("album", ""),
            own=words.restored(content.get("own")),
        )


def _filled(own: Words, facts: Facts) -> dict[str, str]:
    found = {"subject": rendered(own.subject, facts), "text": rendered(own.text, facts)}
    # A subject is a line of plain words, and a text without words says nothing.
    found["subject"] = " ".join(visible(found["subject"]).split())
    return {name: text for name, text in found.items() if text}


def longest(text: str) -> int:
    """Visible UTF-16 units of the longest rendered person. Raises what reading a template does."""
    return compiled(text).longest
