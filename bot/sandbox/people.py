"""Everything a person can do in a chat with the bot, and what they see there."""

import asyncio
import dataclasses
import mimetypes
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.sandbox import mini_apps, paying, views
from bot.sandbox.accounts import BotAccount, CallbackQuery, CheckoutQuery
from bot.sandbox.answers import Json
from bot.sandbox.cast import Account
from bot.sandbox.changes import Toast
from bot.sandbox.chats import Chat, Message
from bot.sandbox.entities import Formatted, with_detected
from bot.sandbox.files import document_json
from bot.sandbox.keyboards import rows_of
from bot.sandbox.mini_apps import MiniApp

if TYPE_CHECKING:
    from bot.sandbox.world import Telegram


class SandboxError(Exception):
    """What a person can't do, like writing to a bot they blocked."""


class NoSuchMessageError(SandboxError):
    """The message is not there, or not any more."""


class NoSuchButtonError(SandboxError):
    """No button of this name; `labels` are those a person sees."""

    def __init__(self, label: str, labels: Sequence[str]) -> None:
        super().__init__(f"no button “{label}”; there are: {', '.join(labels) or 'none'}")
        self.labels = list(labels)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Tapped:
    """What came of a tap: a query, a text, an address or a Mini App to open, text to copy."""

    query_id: str = ""
    message: Message | None = None
    url: str = ""
    copied: str = ""
    app: MiniApp | None = None


class Person:
    """Somebody in the private chat with one bot. Nothing here waits: the bot gets updates."""

    def __init__(self, world: "Telegram", bot: BotAccount, account: Account) -> None:
        self.world = world
        self.bot = bot
        self.account = account

    @property
    def id(self) -> int:
        return self.account.id

    @property
    def chat(self) -> Chat:
        return self.world.private_chat(self.bot, self.account)

    # Writing

    def start(self, payload: str = "") -> Message:
        """Presses Start (or Restart after a block), with the payload of a deep link."""
        if self.chat.blocked:
            self.unblock()
        return self.send_text(f"/start {payload}".strip())

    def send_text(self, text: str, entities: Sequence[Json] = (), reply_to: int = 0) -> Message:
        found = with_detected(Formatted(text=text, entities=tuple(entities)))
        content: Json = {"text": found.text}
        if found.entities:
            content["entities"] = list(found.entities)
        if reply_to and reply_to in self.chat.messages:
            content["reply_to_message"] = self.chat.messages[reply_to].as_json()
        return self._write(content)

    def send_file(self, name: str, data: bytes, caption: str = "", *, album: str = "") -> Message:
        """A document. Files of one `album` (any string) belong together."""
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        stored = self.world.files.store("document", name, data, kind)
        return self._write({"document": document_json(stored), **_caption(caption)}, album)

    def send_photo(self, data: bytes, caption: str = "", *, album: str = "") -> Message:
        stored = self.world.files.store("photo", "photo.jpg", data, "image/jpeg")
        sizes = self.world.files.photo_sizes(stored)
        return self._write({"photo": sizes, **_caption(caption)}, album)

    def send_video(self, name: str, data: bytes, caption: str = "", *, album: str = "") -> Message:
        stored = self.world.files.store("video", name, data, "video/mp4")
        about = {**document_json(stored), "width": 640, "height": 360, "duration": 5}
        return self._write({"video": about, **_caption(caption)}, album)

    def send_contact(self, phone: str = "") -> Message:
        """The person's own phone number, as the button of a reply keyboard sends it."""
        known = {**self.account.about(), "user_id": self.id}
        known.pop("username", None)
        return self._write({"contact": {"phone_number": phone or self.account.phone, **known}})

    def edit_text(self, message_id: int, text: str) -> Message:
        message = self.chat.find(message_id, "edit")
        self.world.edit_message(message, {"text": text}, None)
        self.bot.updates.add("edited_message", message.as_json())
        return message

    def _write(self, content: Json, album: str = "") -> Message:
        if self.chat.blocked:
            raise SandboxError(f"{self.account.key} has blocked the bot; unblock it first")
        return self.tell(content, album)

    def tell(self, content: Json, album: str = "") -> Message:
        """A message of any content from this person, service messages included."""
        self.chat.started = True
        message = self.world.add_message(
            self.chat, self.account.as_user(), content, album=album or None
        )
        self.bot.updates.add("message", message.as_json())
        return message

    # Pressing

    def tap(self, label: str, message_id: int | None = None) -> Tapped:
        """Presses a button by its label; without an id, on the newest message that has it."""
        if message_id is not None:
            return self._tap_on(self._message(message_id), label)
        for message in reversed(self.chat.messages.values()):
            if not message.deleted and label in views.labels(message):
                return self._tap_on(message, label)
        raise NoSuchButtonError(label, self.labels())

    def tap_at(self, row: int, column: int, message_id: int) -> Tapped:
        message = self._message(message_id)
        rows = rows_of(message.markup.inline or message.markup.reply)
        return self._pressed(message, rows[row][column])

    def press(self, data: str, message_id: int) -> Tapped:
        """Sends callback data no button has, as a forged client could."""
        message = self.chat.messages[message_id]
        query = CallbackQuery(
            id=f"{self.id}{self.world.new_id():08}", person_id=self.id, asked_at=self.world.clock()
        )
        self.bot.callbacks[query.id] = query
        self.bot.updates.add(
            "callback_query",
            {
                "id": query.id,
                "from": self.account.as_user(),
                "message": message.as_json(),
                "chat_instance": str(-self.id),
                "data": data,
            },
        )
        return Tapped(query_id=query.id)

    def _tap_on(self, message: Message, label: str) -> Tapped:
        for row in rows_of(message.markup.inline or message.markup.reply):
            for button in row:
                if button["text"] == label:
                    return self._pressed(message, button)
        raise NoSuchButtonError(label, views.labels(message))

    def _pressed(self, message: Message, button: Json) -> Tapped:
        if button.get("pay"):
            return Tapped(query_id=self.pay(message.id).id)
        if "callback_data" in button:
            return self.press(button["callback_data"], message.id)
        if "url" in button or "web_app" in button:
            return self._opened(message, button)
        if button.get("request_contact"):
            return Tapped(message=self.send_contact())
        if message.markup.reply is not None:
            return Tapped(message=self.send_text(button["text"]))
        return Tapped(copied=button.get("copy_text", {}).get("text", ""))

    def _opened(self, message: Message, button: Json) -> Tapped:
        if "url" in button:
            return Tapped(url=button["url"])
        url, is_inline = button["web_app"]["url"], message.markup.reply is None
        if is_inline:
            return Tapped(url=url, app=mini_apps.by_button(self, url))
        return Tapped(url=url, app=mini_apps.by_keyboard(url, button["text"]))

    def _message(self, message_id: int) -> Message:
        message = self.chat.messages.get(message_id)
        if message is None or message.deleted:
            raise NoSuchMessageError(f"no message {message_id}")
        return message

    def pay(self, message_id: int) -> CheckoutQuery:
        """Pays an invoice: the bot has ten seconds to agree, then the payment is a message."""
        message = self._message(message_id)
        if "invoice" not in message.content:
            raise SandboxError(f"message {message_id} is not an invoice")
        return paying.ask(self, message)

    # Blocking

    def block(self) -> None:
        if not self.chat.blocked:
            self.chat.blocked = True
            self._member_changed("member", "kicked")

    def unblock(self) -> None:
        if self.chat.blocked:
            self.chat.blocked = False
            self._member_changed("kicked", "member")

    def deactivate(self) -> None:
        """Deletes the account: the bot gets 403 "user is deactivated"."""
        self.chat.deactivated = True

    def _member_changed(self, before: str, after: str) -> None:
        self.world.changes.next(self.chat.id)
        self.bot.updates.add(
            "my_chat_member",
            {
                "chat": self.chat.as_json(),
                "from": self.account.as_user(),
                "date": self.world.now(),
                "old_chat_member": self._member(before),
                "new_chat_member": self._member(after),
            },
        )

    def _member(self, status: str) -> Json:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": self.bot.as_user(), "status": status, **until}

    # Seeing

    def messages(self, since: int = 0) -> list[Json]:
        """Messages changed after `since`, oldest change first; as the control API shows them."""
        changed = [m for m in self.chat.messages.values() if m.seq > since]
        return [views.message_view(m) for m in sorted(changed, key=lambda m: m.seq)]

    def history(self, message_id: int) -> list[Json]:
        """Earlier states of a message, oldest first, as Bot API objects."""
        return list(self.chat.messages[message_id].history)

    def labels(self) -> list[str]:
        """All buttons in the chat a person could press now."""
        shown = [m for m in self.chat.messages.values() if not m.deleted]
        return [label for message in shown for label in views.labels(message)]

    @property
    def toasts(self) -> list[Toast]:
        return self.chat.toasts

    @property
    def typing(self) -> str:
        """The chat action the person sees now ("typing", "upload_photo"), or nothing."""
        return self.chat.action if self.world.clock() < self.chat.action_ends else ""

    @property
    def commands(self) -> list[Json]:
        """The list behind the menu button: the narrowest scope first, own language first."""
        for scope in (f"chat:{self.id}", "all_private_chats", "default"):
            for language in (self.account.language, ""):
                if (scope, language) in self.bot.commands:
                    return self.bot.commands[scope, language]
        return []

    async def wait(self, since: int, seconds: float) -> list[Json]:
        """`messages(since)`, at once or when there is one, at the latest after `seconds`."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while True:
            found = self.messages(since)
            left = deadline - loop.time()
            if found or left <= 0:
                return found
            # Typing and toasts are changes too, but not what is waited for.
            await self.world.changes.wait(self.id, self.world.changes.last, left)


def _caption(text: str) -> Json:
    if not text:
        return {}
    found = with_detected(Formatted(text=text))
    entities = {"caption_entities": list(found.entities)} if found.entities else {}
    return {"caption": found.text, **entities}
