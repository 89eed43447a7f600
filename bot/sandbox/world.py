"""Telegram in memory: bots, people, chats, files and time. It knows no HTTP."""

import inspect
import secrets
import time
from collections.abc import Callable, Mapping

from bot.config import SANDBOX_TOKEN
from bot.sandbox import changes
from bot.sandbox.accounts import BotAccount
from bot.sandbox.answers import Answer, Json, RefusalError, success
from bot.sandbox.cast import CAST, Account
from bot.sandbox.chats import Chat, ChatKind, Message
from bot.sandbox.files import LARGEST_DOWNLOAD, Files, StoredFile
from bot.sandbox.flood import Counted, Flood, Limits
from bot.sandbox.keyboards import Markup
from bot.sandbox.methods import Call, find_method
from bot.sandbox.parameters import Parameters
from bot.sandbox.people import Person

TOKEN = SANDBOX_TOKEN
FIRST_ADDED_PERSON = 1101
FIRST_GROUP = -1_000_000_000_001


class Telegram:
    """The whole world. `clock` gives seconds and moves limits and expiry, nothing else does."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        epoch: float | None = None,
        limits: Limits | None = None,
        flood: bool = True,
        strict: bool = True,
    ) -> None:
        """`epoch` is the Unix time at which `clock` shows 0; by default dates are today's.

        `flood=False` switches limits off, `strict=False` lets unknown parameters pass.
        """
        self.clock = clock
        self.epoch = time.time() - clock() if epoch is None else epoch
        self.limits = limits or Limits()
        self.has_limits = flood
        self.strict = strict
        self.files = Files()
        self.bots: dict[str, BotAccount] = {}
        self.accounts: dict[str, Account] = {account.key: account for account in CAST}
        self.groups: dict[int, Chat] = {}
        self.changes = changes.Changes()
        # Tells the chat page that the sandbox was restarted and numbers begin anew.
        self.name = secrets.token_hex(4)
        self._last_id = 0

    # Bots

    def add_bot(
        self, token: str = TOKEN, username: str = "barker_bot", name: str = "Barker"
    ) -> BotAccount:
        flood = Flood(self.limits, self.clock)
        self.bots[token] = BotAccount(token=token, username=username, name=name, flood=flood)
        return self.bots[token]

    @property
    def bot(self) -> BotAccount:
        """The bot people write to: the first one. A world without bots gets its default one."""
        return next(iter(self.bots.values()), None) or self.add_bot()

    async def call(self, token: str, method: str, parameters: Mapping[str, object]) -> Answer:
        """One Bot API request: values as HTTP carries them, files as `Upload`."""
        try:
            return success(await self._called(token, method, Parameters(parameters)))
        except RefusalError as refusal:
            return refusal.answer()

    async def _called(self, token: str, name: str, parameters: Parameters) -> object:
        bot = self.bots.get(token)
        if bot is None:
            raise RefusalError(401, "Unauthorized")
        method = find_method(name)
        if method is None:
            raise RefusalError(404, "Not Found")
        if self.strict:
            parameters.refuse_unknown(method.parameters)
        result = method.run(Call(world=self, bot=bot, parameters=parameters))
        return await result if inspect.isawaitable(result) else result

    def download(self, token: str, path: str) -> StoredFile:
        """What `/file/bot<token>/<path>` serves; raises 401 and 404."""
        if token not in self.bots:
            raise RefusalError(401, "Unauthorized")
        stored = self.files.by_path.get(path)
        if stored is None or len(stored.data) > LARGEST_DOWNLOAD:
            raise RefusalError(404, "Not Found")
        return stored

    # People and chats

    def person(self, key: str, bot: BotAccount | None = None) -> Person:
        """Somebody by name, as one who talks to `bot`. KeyError for a stranger."""
        return Person(self, bot or self.bot, self.accounts[key])

    def people(self) -> list[Person]:
        return [self.person(key) for key in self.accounts]

    def add_person(self, name: str, language: str = "ru", *, key: str = "") -> Person:
        """Somebody new who hasn't written to the bot. The key is made from the name if absent."""
        key = key or self._free_key(name)
        number = FIRST_ADDED_PERSON + len(self.accounts) - len(CAST)
        first, _, last = name.partition(" ")
        self.accounts[key] = Account(key=key, id=number, first=first, last=last, language=language)
        self.changes.next(number)
        return self.person(key)

    def _free_key(self, name: str) -> str:
        words = "".join(c if c.isalnum() else "_" for c in name.lower()).strip("_") or "person"
        key, number = words, 2
        while key in self.accounts:
            key, number = f"{words}{number}", number + 1
        return key

    def private_chat(self, bot: BotAccount, account: Account) -> Chat:
        if account.id not in bot.chats:
            bot.chats[account.id] = Chat(id=account.id, kind="private", about=account.about())
        return bot.chats[account.id]

    def add_group(
        self, title: str, *, upgraded_from: Chat | None = None, kind: ChatKind = "supergroup"
    ) -> Chat:
        """A group with the bot in it. A group that was `upgraded_from` refuses with the new id."""
        number = FIRST_GROUP - sum(chat.id < 0 for chat in self.bot.chats.values())
        chat = Chat(id=number, kind=kind, about={"title": title}, started=True)
        self.bot.chats[number] = chat
        if upgraded_from is not None:
            upgraded_from.migrated_to = number
        return chat

    # Time and numbers

    def now(self) -> int:
        """The date of a message: Unix seconds."""
        return int(self.epoch + self.clock())

    def new_id(self) -> int:
        """Ids of queries, albums and payments; never the same one twice."""
        self._last_id += 1
        return self._last_id

    # Messages

    def charge(
        self, bot: BotAccount, chat: Chat, counted: Counted, *, cost: int = 1, paid: bool = False
    ) -> None:
        if self.has_limits:
            bot.flood.charge(chat.id, counted, cost=cost, paid=paid)

    def add_message(
        self,
        chat: Chat,
        sender: Json,
        content: Json,
        *,
        markup: Markup | None = None,
        album: str | None = None,
    ) -> Message:
        message = Message(
            id=next(reversed(chat.messages), 0) + 1,
            chat=chat,
            sender=sender,
            from_bot=sender["is_bot"],
            date=self.now(),
            content=content,
            markup=markup or Markup(),
            album=album,
        )
        chat.messages[message.id] = message
        if message.from_bot:
            chat.action = ""
            self._set_keyboard(chat, message.markup.reply)
        self.touch(message)
        return message

    def edit_message(self, message: Message, content: Json, inline: Json | None) -> None:
        message.history.append(message.as_json())
        message.content = content
        message.markup = Markup(inline=inline)
        message.edit_date = self.now()
        self.touch(message)

    def delete_message(self, message: Message) -> None:
        message.deleted = True
        self.touch(message)

    def show_toast(self, chat: Chat, text: str, *, alert: bool = False, url: str = "") -> None:
        seq = self.changes.next(chat.id)
        chat.toasts.append(changes.Toast(seq=seq, text=text, alert=alert, url=url))

    def touch(self, message: Message) -> None:
        message.seq = self.changes.next(message.chat.id)

    def _set_keyboard(self, chat: Chat, reply: Json | None) -> None:
        if reply is not None and "keyboard" in reply:
            chat.keyboard = reply
        elif reply is not None and "remove_keyboard" in reply:
            chat.keyboard = None
