"""How a method is declared, and what it gets to work with."""

import dataclasses
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.sandbox.accounts import BotAccount
from bot.sandbox.answers import Json, RefusalError, bad_request
from bot.sandbox.chats import Chat, Message
from bot.sandbox.keyboards import Markup, read_markup
from bot.sandbox.parameters import Parameters, refuse_unknown_fields

if TYPE_CHECKING:
    from bot.sandbox.world import Telegram

# What every method that sends a message takes besides the message.
SENDING = (
    "business_connection_id chat_id message_thread_id direct_messages_topic_id "
    "disable_notification protect_content allow_paid_broadcast message_effect_id "
    "suggested_post_parameters reply_parameters reply_markup "
)
REPLY_FIELDS = [
    "message_id",
    "chat_id",
    "allow_sending_without_reply",
    "quote",
    "quote_parse_mode",
    "quote_entities",
    "quote_position",
    "checklist_task_id",
    "poll_option_id",
]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Call:
    """One request of one bot."""

    world: "Telegram"
    bot: BotAccount
    parameters: Parameters

    def chat(self, name: str = "chat_id") -> Chat:
        """The chat a parameter names, open or not; 400 "chat not found"."""
        value = self.parameters.text(name)
        if not value:
            raise bad_request(f"{name} is empty")
        if not value.removeprefix("-").isdigit():
            raise bad_request("chat not found")
        chat = self.bot.chats.get(int(value)) or self._person_chat(int(value))
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def _person_chat(self, number: int) -> Chat | None:
        accounts = self.world.accounts.values()
        account = next((account for account in accounts if account.id == number), None)
        return self.world.private_chat(self.bot, account) if account else None

    def open_chat(self) -> Chat:
        """The chat to send to; 403 where the bot may not write."""
        chat = self.chat()
        chat.refuse_if_closed()
        return chat

    def message(self, purpose: str) -> Message:
        if self.parameters.has("inline_message_id"):
            raise bad_request("MESSAGE_ID_INVALID")
        if not self.parameters.has("message_id"):
            raise bad_request("message identifier is not specified")
        return self.chat().find(self.parameters.integer("message_id"), purpose)

    def send(self, content: Json, *, markup: Markup | None = None) -> Message:
        """Posts a message to the chat of the request, if limits allow."""
        chat = self.open_chat()
        markup = markup or read_markup(self.parameters)
        content = {**content, **self.reply_content(chat), **self.protection()}
        paid = self.parameters.flag("allow_paid_broadcast")
        self.world.charge(self.bot, chat, "message", paid=paid)
        return self.world.add_message(chat, self.bot.as_user(), content, markup=markup)

    def announce(self) -> None:
        """What everybody sees of the bot has changed."""
        for account in self.world.accounts.values():
            self.world.changes.next(account.id)

    def protection(self) -> Json:
        protected = self.parameters.flag("protect_content")
        return {"has_protected_content": True} if protected else {}

    def reply_content(self, chat: Chat) -> Json:
        wanted = self.parameters.record("reply_parameters")
        if not wanted:
            return {}
        refuse_unknown_fields(wanted, REPLY_FIELDS, "reply parameters")
        try:
            replied = chat.find(int(wanted.get("message_id", 0)), "be replied")
        except RefusalError:
            if wanted.get("allow_sending_without_reply"):
                return {}
            raise
        return {"reply_to_message": replied.as_json()}


Run = Callable[[Call], object | Awaitable[object]]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Method:
    """A method by its documented name and its documented parameters."""

    name: str
    parameters: frozenset[str]
    run: Run


_METHODS: dict[str, Method] = {}


def method(name: str, parameters: str = "") -> Callable[[Run], Run]:
    """Declares a method; `parameters` are its names separated by spaces."""

    def declare(run: Run) -> Run:
        _METHODS[name.lower()] = Method(
            name=name, parameters=frozenset(parameters.split()), run=run
        )
        return run

    return declare


def find_method(name: str) -> Method | None:
    """Telegram doesn't care about the case of a method's name."""
    return _METHODS.get(name.lower())


def method_names() -> list[str]:
    """All methods the sandbox knows, as documented."""
    return sorted(found.name for found in _METHODS.values())
