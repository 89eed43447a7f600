"""A message as its author made it: text with fields, a photo, buttons that lead somewhere."""

import dataclasses
from collections.abc import Mapping
from typing import Any, Final

from domain.core.errors import DomainError
from domain.messaging.fields import Facts, filled, longest, used
from domain.messaging.links import (
    MOST_BUTTONS,
    LinkButton,
    TooManyButtonsError,
    checked_link,
    links_in,
)
from domain.messaging.markup import visible

TEXT_LIMIT: Final = 4_096
CAPTION_LIMIT: Final = 1_024


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

    @property
    def is_empty(self) -> bool:
        return self.photo is None and not visible(self.text).strip()

    def check(self) -> None:
        """Raise the DomainError of whatever Telegram or a reader would stumble on."""
        if self.is_empty:
            raise EmptyMessageError
        limit = TEXT_LIMIT if self.photo is None else CAPTION_LIMIT
        length = longest(self.text)
        if length > limit:
            raise TextTooLongError(length=length, limit=limit, has_photo=self.photo is not None)
        if len(self.buttons) > MOST_BUTTONS:
            raise TooManyButtonsError(limit=MOST_BUTTONS)
        for link in (*links_in(self.text), *(button.url for button in self.buttons)):
            checked_link(link)

    def fields(self) -> frozenset[str]:
        """What has to be known of a reader."""
        return used(self.text)

    def content(self, facts: Facts) -> dict[str, Any]:
        """What a channel sends to this reader."""
        return {**self.stored(), "text": filled(self.text, facts)}

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return dataclasses.asdict(self)

    @classmethod
    def restored(cls, content: Mapping[str, Any]) -> "Message":
        """From JSON; what a later version adds takes its default."""
        buttons = tuple(
            LinkButton(label=each["label"], url=each["url"]) for each in content.get("buttons", ())
        )
        return cls(text=content.get("text", ""), photo=content.get("photo"), buttons=buttons)
