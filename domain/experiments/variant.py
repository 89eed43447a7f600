"""What is shown of a part of the Mini App in one variant."""

import dataclasses
import re
from collections.abc import Mapping
from typing import Any, Final

from domain.core.errors import DomainError

LONGEST_TEXT: Final = 2_000
LONGEST_PRICE: Final = 40
LAYOUT: Final = re.compile(r"[a-z][a-z0-9_-]{0,29}")
LETTERS: Final = "ABCDEFGHIJ"


@dataclasses.dataclass(eq=False)
class ElementTooLongError(DomainError):
    """More text than a part of a page holds. `part` is text or price."""

    code = "experiment-element-long"
    part: str
    limit: int


@dataclasses.dataclass(eq=False)
class BadLayoutError(DomainError):
    """Not a word a page could know a layout by."""

    code = "experiment-bad-layout"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Element:
    """`text` is Telegram HTML, `photo` the id of a File, `price` a label; hidden is not shown.

    `layout` is a word by which the page knows how to arrange the part.
    """

    text: str = ""
    photo: int | None = None
    price: str = ""
    layout: str = ""
    is_hidden: bool = False

    @property
    def is_own(self) -> bool:
        """Nothing is given: the page shows what it has itself."""
        return self == Element()

    def check(self) -> None:
        """Raise ElementTooLongError, BadLayoutError."""
        if len(self.text) > LONGEST_TEXT:
            raise ElementTooLongError(part="text", limit=LONGEST_TEXT)
        if len(self.price) > LONGEST_PRICE:
            raise ElementTooLongError(part="price", limit=LONGEST_PRICE)
        if self.layout and not LAYOUT.fullmatch(self.layout):
            raise BadLayoutError

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return dataclasses.asdict(self)

    def of_message(self) -> dict[str, Any]:
        """What differs from the message it is compared with, as JSON of `Message`."""
        told: dict[str, Any] = {"text": self.text} if self.text else {}
        return told | ({"photo": self.photo, "media": [], "album": ""} if self.photo else {})

    @classmethod
    def restored(cls, content: Mapping[str, Any]) -> "Element":
        """From JSON."""
        return cls(
            text=str(content.get("text") or ""),
            photo=content.get("photo"),
            price=str(content.get("price") or ""),
            layout=str(content.get("layout") or ""),
            is_hidden=bool(content.get("is_hidden")),
        )


def letter(place: int) -> str:
    """A for the control, B for the next."""
    return LETTERS[place]
