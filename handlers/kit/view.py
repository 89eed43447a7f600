"""What a screen shows: text, buttons, a picture, files. Values only; `bot.telegram` draws them."""

import dataclasses
from collections.abc import Sequence
from typing import Literal

ROUTE_LIMIT = 64


@dataclasses.dataclass(frozen=True)
class Button:
    """A press that opens a screen, or does something there when `act` is named."""

    label: str
    screen: str
    args: tuple[str | int, ...] = ()
    act: str = ""


@dataclasses.dataclass(frozen=True)
class Link:
    """A button that opens an address."""

    label: str
    url: str


@dataclasses.dataclass(frozen=True)
class Copy:
    """A button that copies up to 256 characters."""

    label: str
    text: str


@dataclasses.dataclass(frozen=True)
class App:
    """A button that opens a Mini App inside Telegram; https only."""

    label: str
    url: str


Key = Button | Link | Copy | App
Row = tuple[Key, ...]


def in_rows(keys: Sequence[Key], width: int = 2) -> tuple[Row, ...]:
    """The buttons in their order, so many beside one another; the last row may be shorter."""
    return tuple(tuple(keys[first : first + width]) for first in range(0, len(keys), width))


@dataclasses.dataclass(frozen=True, kw_only=True)
class Picture:
    """What stands above the text, as bytes or as Telegram's id of one sent before.

    Most often a photo; a video, a GIF or a document where a campaign carries one.
    """

    content: bytes = b""
    file_id: str = ""
    kind: Literal["photo", "video", "animation", "document"] = "photo"
    name: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file, sent before the view in a message of its own."""

    name: str
    content: bytes
    caption: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class View:
    """One screen as it looks now.

    `text` is Telegram HTML: at most 4,096 characters, 1,024 under a picture. The row with the way
    back and the menu is added by the router; `back` overrides the screen's own. A live view is
    drawn again every second while it stays the person's last screen. With an `album` of two to ten
    the text is its caption, and there are no buttons: Telegram has none under albums.
    """

    text: str
    rows: tuple[Row, ...] = ()
    back: Button | None = None
    picture: Picture | None = None
    album: tuple[Picture, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    is_live: bool = False
    has_way_back: bool = True


@dataclasses.dataclass(frozen=True, kw_only=True)
class Note:
    """A screen sent to somebody else, in their language; a reply to it is typed on that screen."""

    telegram_id: int
    screen: str
    args: tuple[str | int, ...] = ()


@dataclasses.dataclass(frozen=True)
class Go:
    """Show another screen after an act. Jobs are woken and notes sent when the act is committed."""

    screen: str
    args: tuple[str | int, ...] = ()
    _: dataclasses.KW_ONLY
    toast: str = ""
    notes: tuple[Note, ...] = ()
    wake: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclasses.dataclass(frozen=True)
class Stay:
    """Leave the screen as it is and say something; an alert must be closed by a tap."""

    toast: str = ""
    is_alert: bool = False


Reply = View | Go | Stay


class RouteTooLongError(ValueError):
    """Callback data holds 64 bytes: put names into a draft and only ids into a route."""


def route(screen: str, args: tuple[str | int, ...] = (), act: str = "") -> str:
    """`segment_card:12` or `segment_card.archive:12`."""
    place = f"{screen}.{act}" if act else screen
    text = ":".join((place, *(str(each) for each in args)))
    if len(text.encode()) > ROUTE_LIMIT:
        raise RouteTooLongError(text)
    return text


def is_short(screen: str, args: tuple[str, ...]) -> bool:
    """Whether the route can be kept and drawn on a button."""
    return len(":".join((screen, *args)).encode()) <= ROUTE_LIMIT


def parse(text: str) -> tuple[str, str, tuple[str, ...]]:
    """Screen, act and arguments of a route."""
    place, *args = text.split(":")
    screen, _, act = place.partition(".")
    return screen, act, tuple(args)
