"""Photos, videos, documents and albums to customers: by Telegram's ids, uploaded where it has none.

Of many who want the same file the first uploads it, the others wait and name the id it got.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final

import orjson
from telegram import (
    InputFile,
    InputMedia,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Message,
)
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.telegram.bulk import Bulk
from bot.telegram.turns import Lane
from domain.core.ports import DeliveryError, Files
from domain.messaging.media import Medium, known, remember
from domain.models import File

Form = dict[str, str]
ENDPOINTS: Final = {
    "photo": "sendPhoto",
    "video": "sendVideo",
    "animation": "sendAnimation",
    "document": "sendDocument",
}
PARTS: Final[Mapping[str, Callable[..., InputMedia]]] = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
}
# What goes along with an upload just as it stands.
PASSED_ON: Final = frozenset({"reply_markup", "allow_paid_broadcast"})
WRONG_FILE: Final = ("wrong file identifier", "wrong remote file identifier")


class Media:
    """Sends what a message carries; its words are the caption."""

    def __init__(self, bot: ExtBot[Lane], bulk: Bulk, files: Files) -> None:
        self._bot = bot
        self._bulk = bulk
        self._files = files
        self._uploads: dict[tuple[int, ...], asyncio.Lock] = {}

    async def send(self, form: Form, text: str, media: Sequence[Medium]) -> list[int]:
        """The numbers of the messages; raises what Telegram says, and DeliveryError no_photo."""
        found = {each.id: each for each in await File.filter(id__in=[m.file for m in media])}
        if any(each.file not in found for each in media):
            raise DeliveryError(reason="no_photo", is_permanent=True)
        things = [(each.kind, found[each.file]) for each in media]
        if all(known(file, kind) for kind, file in things):
            try:
                return await self._named(form, text, things)
            except BadRequest as error:
                if not any(words in str(error).lower() for words in WRONG_FILE):
                    raise
        return await self._uploaded(form, text, things)

    async def _named(self, form: Form, text: str, things: "Things") -> list[int]:
        if len(things) == 1:
            kind, file = things[0]
            whole = {**form, "caption": text, kind: known(file, kind)}
            return [int((await self._bulk.call(ENDPOINTS[kind], whole))["message_id"])]
        album: list[dict[str, str]] = [{"type": k, "media": known(file, k)} for k, file in things]
        album[0] |= {"caption": text, "parse_mode": form["parse_mode"]}
        own = {name: form[name] for name in form if name not in {"reply_markup", "parse_mode"}}
        sent = await self._bulk.call(
            "sendMediaGroup", {**own, "media": orjson.dumps(album).decode()}
        )
        return [int(each["message_id"]) for each in sent]

    async def _uploaded(self, form: Form, text: str, things: "Things") -> list[int]:
        key = tuple(file.id for _, file in things)
        async with self._uploads.setdefault(key, asyncio.Lock()):
            before = [known(file, kind) for kind, file in things]
            for _, file in things:
                await file.refresh_from_db(fields=["telegram_file_id", "telegram_ids"])
            after = [known(file, kind) for kind, file in things]
            if all(after) and after != before:
                return await self._named(form, text, things)
            sent = await (self._one if len(things) == 1 else self._album)(form, text, things)
            for (kind, file), message in zip(things, sent, strict=True):
                remember(file, kind, _id_of(message, kind))
                await file.save(update_fields=["telegram_file_id", "telegram_ids"])
            return [each.message_id for each in sent]

    async def _one(self, form: Form, text: str, things: "Things") -> list[Message]:
        kind, file = things[0]
        extra = {name: form[name] for name in form if name in PASSED_ON}
        ways: dict[str, Callable[..., Awaitable[Message]]] = {
            "photo": self._bot.send_photo,
            "video": self._bot.send_video,
            "animation": self._bot.send_animation,
            "document": self._bot.send_document,
        }
        message = await ways[kind](
            form["chat_id"],
            await self._bytes(file),
            caption=text,
            parse_mode=form["parse_mode"],
            api_kwargs=extra,
            **self._lane,
        )
        return [message]

    async def _album(self, form: Form, text: str, things: "Things") -> list[Message]:
        """All of them anew: which of the ids was wrong Telegram does not say."""
        said = {"caption": text, "parse_mode": form["parse_mode"]}
        parts = [
            PARTS[kind](await self._bytes(file, attach=True), **({} if n else said))
            for n, (kind, file) in enumerate(things)
        ]
        paid = {name: form[name] for name in form if name == "allow_paid_broadcast"}
        ours: Any = parts
        sent = await self._bot.send_media_group(
            form["chat_id"], ours, api_kwargs=paid, **self._lane
        )
        return list(sent)

    @property
    def _lane(self) -> dict[str, Any]:
        return {"rate_limit_args": "bulk"} if self._bot.rate_limiter else {}

    async def _bytes(self, file: File, *, attach: bool = False) -> InputFile:
        path = self._files.path(file.sha256)
        try:
            content = await asyncio.to_thread(path.read_bytes)
        except FileNotFoundError:
            raise DeliveryError(reason="no_photo", is_permanent=True) from None
        return InputFile(content, filename=file.name or path.name, attach=attach)


Things = Sequence[tuple[str, File]]


def _id_of(message: Message, kind: str) -> str:
    """Telegram's id of what was sent; it may have made something else of it."""
    found = {
        "photo": message.photo[-1] if message.photo else None,
        "video": message.video,
        "animation": message.animation,
        "document": message.document,
    }[kind]
    return found.file_id if found else ""
