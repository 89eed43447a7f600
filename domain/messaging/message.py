"""A message as its author made it: text with fields, a photo, buttons that lead somewhere."""

import dataclasses
from collections.abc import Mapping
from typing import Any, Final, Literal, cast

from domain.core.errors import DomainError
from domain.messaging.links import (
    MOST_BUTTONS,
    LinkButton,
    TooManyButtonsError,
    checked_link,
    links_in,
)
from domain.messaging.markup import shortened, visible
from domain.messaging.templates.language import compiled
from domain.messaging.templates.rendering import Facts, lacks, rendered

TEXT_LIMIT: Final = 4_096
CAPTION_LIMIT: Final = 1_024
# What a value the shop does not know means: the words the author gave instead, or none; this
# person is left out; nobody gets it while somebody lacks one.
Missing = Literal["default", "skip", "fail"]
POLICIES: Final[tuple[Missing, ...]] = ("default", "skip", "fail")


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
    """Neither words nor a picture."""

    code = "empty-message"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Message:
    """`text` is Telegram HTML with fields, `photo` the id of a File."""

    text: str = ""
    photo: int | None = None
    buttons: tuple[LinkButton, ...] = ()
    missing: Missing = "default"

    @property
    def is_empty(self) -> bool:
        return self.photo is None and not visible(self.text).strip()

    def check(self) -> None:
        """Raise the DomainError of whatever Telegram or a reader would stumble on."""
        if self.is_empty:
            raise EmptyMessageError
        length = longest(self.text)
        if length > self.limit:
            has_photo = self.photo is not None
            raise TextTooLongError(length=length, limit=self.limit, has_photo=has_photo)
        if len(self.buttons) > MOST_BUTTONS:
            raise TooManyButtonsError(limit=MOST_BUTTONS)
        for link in (*links_in(self.text), *(button.url for button in self.buttons)):
            checked_link(link)

    @property
    def limit(self) -> int:
        """How many UTF-16 units may be seen of its text."""
        return TEXT_LIMIT if self.photo is None else CAPTION_LIMIT

    def text_for(self, facts: Facts, *, is_marked: bool = False) -> str:
        """The text as this reader gets it; it always fits."""
        return shortened(rendered(self.text, facts, is_marked=is_marked), self.limit)

    def is_for(self, facts: Facts) -> bool:
        """Whether this reader gets it: not where they lack a value that must not be missing."""
        return self.missing == "default" or not lacks(self.text, facts)

    def content(self, facts: Facts) -> dict[str, Any]:
        """What a channel sends to this reader."""
        stored = self.stored()
        del stored["missing"]
        return {**stored, "text": self.text_for(facts)}

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return dataclasses.asdict(self)

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
        )


def longest(text: str) -> int:
    """Visible UTF-16 units of the longest rendered person. Raises what reading a template does."""
    return compiled(text).longest
