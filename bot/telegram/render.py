"""Views become messages: edited where they stand, sent anew where Telegram can't edit."""

import dataclasses
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, cast

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputFile,
    InputMedia,
    InputMediaAnimation,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from handlers.kit.view import App, Attachment, Button, Copy, Key, Link, Picture, View, route

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
PICTURES_KEPT = 512
MEDIA: Final[Mapping[str, Callable[..., InputMedia]]] = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "animation": InputMediaAnimation,
    "document": InputMediaDocument,
}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Shown:
    """A message that shows a view."""

    message_id: int
    is_media: bool


class Renderer:
    """Draws views. Remembers Telegram's ids of pictures, so that each is uploaded once."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._pictures: OrderedDict[str, str] = OrderedDict()

    async def show(self, chat_id: int, view: View, over: Shown | None) -> Shown:
        """Show the view, in place of the message `over` where there is one."""
        for attachment in view.attachments:
            await self._attach(chat_id, attachment)
        if over is not None and not view.attachments:
            if over.is_media == (view.picture is not None):
                edited = await self._edit(chat_id, view, over)
                if edited is not None:
                    return edited
            else:
                shown = await self._send(chat_id, view)
                await self._drop(chat_id, over.message_id)
                return shown
        return await self._send(chat_id, view)

    async def _edit(self, chat_id: int, view: View, over: Shown) -> Shown | None:
        try:
            await self._edited(chat_id, view, over.message_id)
        except BadRequest as error:
            if "not modified" in error.message.lower():
                return over
            if not _is_uneditable(error):
                raise
            return None
        return over

    async def _edited(self, chat_id: int, view: View, message_id: int) -> None:
        if view.picture is None:
            await self._bot.edit_message_text(
                view.text,
                chat_id=chat_id,
                message_id=message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(view),
                link_preview_options=NO_PREVIEW,
            )
            return
        media = MEDIA[view.picture.kind](
            self._source(view.picture), caption=view.text, parse_mode=ParseMode.HTML
        )
        message = await self._bot.edit_message_media(
            media, chat_id=chat_id, message_id=message_id, reply_markup=keyboard(view)
        )
        self._remember(view.picture, message)

    async def _send(self, chat_id: int, view: View) -> Shown:
        if view.album:
            return await self._send_album(chat_id, view)
        if view.picture is None:
            message = await self._bot.send_message(
                chat_id,
                view.text,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(view),
                link_preview_options=NO_PREVIEW,
            )
            return Shown(message_id=message.message_id, is_media=False)
        message = await self._ways[view.picture.kind](
            chat_id,
            self._source(view.picture),
            caption=view.text,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(view),
        )
        self._remember(view.picture, message)
        return Shown(message_id=message.message_id, is_media=True)

    @property
    def _ways(self) -> dict[str, Callable[..., Awaitable[Message]]]:
        return {
            "photo": self._bot.send_photo,
            "video": self._bot.send_video,
            "animation": self._bot.send_animation,
            "document": self._bot.send_document,
        }

    async def _send_album(self, chat_id: int, view: View) -> Shown:
        said = {"caption": view.text, "parse_mode": ParseMode.HTML}
        parts: Any = [
            MEDIA[each.kind](self._source(each, attach=True), **({} if n else said))
            for n, each in enumerate(view.album)
        ]
        sent = await self._bot.send_media_group(chat_id, parts)
        return Shown(message_id=sent[0].message_id, is_media=True)

    async def _attach(self, chat_id: int, attachment: Attachment) -> None:
        await self._bot.send_document(
            chat_id,
            InputFile(attachment.content, filename=attachment.name),
            caption=attachment.caption or None,
            parse_mode=ParseMode.HTML,
        )

    async def _drop(self, chat_id: int, message_id: int) -> None:
        try:
            await self._bot.delete_message(chat_id, message_id)
        except BadRequest:
            # Older than 48 hours, or deleted by the person: it just stays.
            return

    def _source(self, picture: Picture, *, attach: bool = False) -> str | bytes | InputFile:
        if picture.file_id:
            return picture.file_id
        if picture.name or attach:
            return InputFile(picture.content, filename=picture.name or None, attach=attach)
        return self._pictures.get(_digest(picture), picture.content)

    def _remember(self, picture: Picture, message: object) -> None:
        if picture.content and isinstance(message, Message) and message.photo and not picture.name:
            self._pictures[_digest(picture)] = message.photo[-1].file_id
            if len(self._pictures) > PICTURES_KEPT:
                self._pictures.popitem(last=False)


def keyboard(view: View) -> InlineKeyboardMarkup | None:
    """The view's rows as Telegram's keyboard.

    As JSON: the library takes it as it is, and to make its objects and to unmake them again costs
    more than to draw the screen.
    """
    rows = [[_key(key) for key in row] for row in view.rows if row]
    return cast("InlineKeyboardMarkup", {"inline_keyboard": rows}) if rows else None


def _key(key: Key) -> dict[str, object]:
    match key:
        case Button(label=label, screen=screen, args=args, act=act):
            return {"text": label, "callback_data": route(screen, args, act)}
        case Link(label=label, url=url):
            return {"text": label, "url": url}
        case Copy(label=label, text=text):
            return {"text": label, "copy_text": {"text": text}}
        case App(label=label, url=url):
            return {"text": label, "web_app": {"url": url}}


def _digest(picture: Picture) -> str:
    return hashlib.sha256(picture.content).hexdigest()


def _is_uneditable(error: BadRequest) -> bool:
    said = error.message.lower()
    return any(
        part in said
        for part in ("message to edit not found", "can't be edited", "no text in the message")
    )
