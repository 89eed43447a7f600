"""What goes with the words of a message: a photo, a video, a GIF, a document, or an album."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, cast

from domain.core.errors import DomainError
from domain.models import File

Kind = Literal["photo", "video", "animation", "document"]
KINDS: Final[tuple[Kind, ...]] = ("photo", "video", "animation", "document")
MEGABYTE: Final = 2**20
# What the bot may send; what it is sent is limited before, see `bot.telegram.inbox`.
LARGEST: Final[Mapping[Kind, int]] = {
    "photo": 10 * MEGABYTE,
    "video": 50 * MEGABYTE,
    "animation": 50 * MEGABYTE,
    "document": 50 * MEGABYTE,
}
MOST: Final = 10
# An album is of these two together, or of documents alone.
MIXED: Final = frozenset({"photo", "video"})


@dataclasses.dataclass(eq=False)
class NotSendableError(DomainError):
    """Something a campaign can't carry: a voice, a round video, a sticker, a song."""

    code = "not-sendable"
    kind: str


@dataclasses.dataclass(eq=False)
class TooLargeToSendError(DomainError):
    """Telegram takes no photo, video or document as large as this from a bot."""

    code = "too-large-to-send"
    kind: str
    megabytes: int


@dataclasses.dataclass(eq=False)
class BadAlbumError(DomainError):
    """`reason`: too_many, mixed."""

    code = "bad-album"
    reason: str
    limit: int = MOST


@dataclasses.dataclass(frozen=True, kw_only=True)
class Medium:
    """One of them; `file` is the id of a File."""

    kind: Kind
    file: int


def kind_of(said: str) -> Kind:
    """The kind of what somebody sent. Raises NotSendableError."""
    if said not in KINDS:
        raise NotSendableError(kind=said)
    return said


def check_size(kind: Kind, size: int) -> None:
    """Raises TooLargeToSendError."""
    if size > LARGEST[kind]:
        raise TooLargeToSendError(kind=kind, megabytes=LARGEST[kind] // MEGABYTE)


def check(media: Sequence[Medium]) -> None:
    """Whether Telegram shows them as one album. Raises BadAlbumError."""
    if len(media) > MOST:
        raise BadAlbumError(reason="too_many")
    kinds = {each.kind for each in media}
    if len(media) > 1 and not (kinds <= MIXED or kinds == {"document"}):
        raise BadAlbumError(reason="mixed")


def counted(media: Sequence[Medium]) -> dict[str, int]:
    """How many there are of each kind, in the order of KINDS."""
    found = {kind: sum(each.kind == kind for each in media) for kind in KINDS}
    return {kind: n for kind, n in found.items() if n}


def restored(stored: object) -> tuple[Medium, ...]:
    """From JSON; kinds of a later version are left out."""
    rows = cast("Sequence[Mapping[str, Any]]", stored or ())
    return tuple(
        Medium(kind=each["kind"], file=each["file"]) for each in rows if each["kind"] in KINDS
    )


def remember(file: File, kind: str, telegram_id: str) -> None:
    """Telegram's id of a file sent as this kind."""
    if kind == "photo":
        file.telegram_file_id = telegram_id
    else:
        file.telegram_ids = {**(file.telegram_ids or {}), kind: telegram_id}


def known(file: File, kind: str) -> str:
    """Telegram's id of the file as this kind; empty where it was not sent so yet."""
    return file.telegram_file_id if kind == "photo" else (file.telegram_ids or {}).get(kind, "")
