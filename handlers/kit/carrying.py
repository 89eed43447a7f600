"""What goes with the words of a message: said in words, and as a screen shows it."""

import asyncio
import html
from collections.abc import Sequence
from typing import Final

from domain.campaigns import composing
from domain.core.errors import DomainError
from domain.messaging import media
from domain.messaging.markup import clipped, units, visible
from domain.messaging.media import Medium
from domain.messaging.message import Message
from domain.models import File
from handlers.kit.view import Picture
from handlers.kit.visit import Visit

# Of a message and its tags; one that is longer is shown in part, without its tags.
ROOM: Final = 3_800
FEW: Final = 3_000


def said(visit: Visit, carried: Sequence[Medium]) -> str:
    """As a word or two: a photo, an album of so many; empty for words alone."""
    if not carried:
        return ""
    if len(carried) == 1:
        return visit.t.plain("carried", kind=carried[0].kind)
    parts = [
        visit.t.plain("carried-part", kind=kind, count=count)
        for kind, count in media.counted(carried).items()
    ]
    return visit.t.plain("carried-album", parts=", ".join(parts))


def doubt(visit: Visit, message: Message) -> str:
    """Why the message can't be sent as it is; empty where it can."""
    try:
        message.check()
    except DomainError as error:
        return visit.t(f"error-{error.code}", **error.values())
    return ""


def quoted(visit: Visit, head: str, message: Message) -> str:
    """The message under a line of ours, its fields unfilled, its buttons as words."""
    under = [f"[{each.label}]" for each in message.buttons]
    parts = [head, said(visit, message.carried), message.text, html.escape(" ".join(under))]
    whole = "\n\n".join(filter(None, parts))
    if units(visible(whole)) <= ROOM:
        return whole
    return f"{head}\n\n{html.escape(clipped(visible(message.text), FEW))}"


async def pictures(visit: Visit, message: Message) -> tuple[Picture, ...]:
    """Everything it carries, in its order; what is gone is left out."""
    files = await composing.files(message)
    there = [each for each in message.carried if each.file in files]
    return tuple([await _picture(visit, each, files[each.file]) for each in there])


async def _picture(visit: Visit, medium: Medium, file: File) -> Picture:
    """By Telegram's id where it has one."""
    if file_id := media.known(file, medium.kind):
        return Picture(file_id=file_id, kind=medium.kind)
    path = visit.world.files.path(file.sha256)
    name = "" if medium.kind == "photo" else file.name
    return Picture(content=await asyncio.to_thread(path.read_bytes), kind=medium.kind, name=name)
