"""Files people send: checked by size, fetched to the folder before anything is written."""

import dataclasses
import hashlib
from typing import Any

from telegram import Bot, Message
from telegram.error import BadRequest

from domain.core.errors import DomainError
from domain.core.ports import Files
from handlers.kit.visit import Typed, Upload

# What a bot may download.
LIMIT = 20 * 2**20
# A GIF is a document, too: it is the former.
KINDS = ("animation", "document", "photo", "video", "audio", "voice", "video_note", "sticker")


@dataclasses.dataclass(eq=False)
class FileTooLargeError(DomainError):
    """Telegram gives bots files up to 20 MB."""

    code = "file-too-large"
    megabytes: int


class Inbox:
    """Fetches what a message carries."""

    def __init__(self, bot: Bot, files: Files) -> None:
        self._bot = bot
        self._files = files

    def has_file(self, message: Message) -> bool:
        """Whether the message carries one of the kinds."""
        return any(getattr(message, kind) for kind in KINDS)

    async def fetch(self, message: Message, *, is_large: bool = False) -> Upload:
        """The file, on disk; where `is_large` is all right, by its id alone.

        Raises FileTooLargeError.
        """
        kind = next(each for each in KINDS if getattr(message, each))
        media: Any = getattr(message, kind)
        media = media[-1] if kind == "photo" else media
        size = media.file_size or 0
        is_kept = size <= LIMIT
        if is_kept:
            content = await self._content(media.file_id)
            sha256, size = await self._files.save(content), len(content)
        elif is_large:
            # A name of its own; there are no bytes under it.
            sha256 = hashlib.sha256(f"telegram {media.file_unique_id}".encode()).hexdigest()
        else:
            raise FileTooLargeError(megabytes=LIMIT // 2**20)
        return Upload(
            kind=kind,
            name=getattr(media, "file_name", None) or f"{kind}.{_ending(kind)}",
            size=size,
            media_type=getattr(media, "mime_type", None) or "",
            sha256=sha256,
            path=self._files.path(sha256),
            file_id=media.file_id,
            caption=Typed(text=message.caption or "", html=message.caption_html or ""),
            album=message.media_group_id or "",
            is_kept=is_kept,
        )

    async def _content(self, file_id: str) -> bytes:
        try:
            file = await self._bot.get_file(file_id)
        except BadRequest as error:
            if "too big" in error.message.lower():
                raise FileTooLargeError(megabytes=LIMIT // 2**20) from None
            raise
        return bytes(await file.download_as_bytearray())


def _ending(kind: str) -> str:
    return {"photo": "jpg", "video": "mp4", "animation": "mp4", "voice": "ogg"}.get(kind, "bin")
