"""A message put together from what was sent to the bot: words, photos, files, albums."""

import dataclasses
from datetime import datetime
from typing import Final

from domain.messaging import media
from domain.messaging.media import Kind, Medium
from domain.messaging.message import Message
from domain.models import File, Shop

# Pictures that people send as files on a computer without meaning anything by it.
PICTURES: Final = frozenset({"image/jpeg", "image/png", "image/webp"})
LONGEST_NAME: Final = 255


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sent:
    """Something sent to the bot, by the hash of its bytes and Telegram's id for it.

    Pieces of one `album` come one by one. What is not kept can be sent by its id alone, whatever
    its size.
    """

    kind: str
    sha256: str
    size: int
    media_type: str
    name: str
    telegram_file_id: str
    album: str = ""
    is_kept: bool = True


async def keep(shop: Shop, sent: Sent, now: datetime) -> Medium:
    """Remember it; the same bytes are kept and uploaded once.

    Raises NotSendableError, TooLargeToSendError.
    """
    kind = _meant(sent)
    if sent.is_kept:
        media.check_size(kind, sent.size)
    file, _ = await File.get_or_create(
        {
            "size": sent.size,
            "media_type": sent.media_type,
            "name": sent.name[:LONGEST_NAME],
            "added_at": now,
        },
        shop_id=shop.id,
        sha256=sent.sha256,
    )
    if sent.kind == kind:
        media.remember(file, kind, sent.telegram_file_id)
    file.name = file.name or sent.name[:LONGEST_NAME]
    await file.save(update_fields=["telegram_file_id", "telegram_ids", "name"])
    return Medium(kind=kind, file=file.id)


def _meant(sent: Sent) -> Kind:
    """A picture sent alone as a file becomes a photo: it is seen at once and not downloaded."""
    kind = media.kind_of(sent.kind)
    is_picture = kind == "document" and sent.media_type in PICTURES and not sent.album
    return "photo" if is_picture and sent.size <= media.LARGEST["photo"] else kind


def joined(message: Message, medium: Medium, text: str, album: str) -> Message:
    """The message with what was sent: one more piece of its album, or instead of what it had.

    A piece without words keeps those there are.
    """
    is_more = bool(album) and message.album == album
    carried = message.carried if is_more else ()
    whole = (*(each for each in carried if each != medium), medium)
    kept = dataclasses.replace(message, text=text or message.text)
    return kept.carrying(whole, album)


async def files(message: Message) -> dict[int, File]:
    """The files of what the message carries, by id; one that is gone is not there."""
    ids = [each.file for each in message.carried]
    return {each.id: each for each in await File.filter(id__in=ids)} if ids else {}
