"""A bot as Telegram knows it: token, chats, queues, profile, open queries."""

import dataclasses
from typing import Literal

from bot.sandbox.answers import Json
from bot.sandbox.chats import Chat, Message
from bot.sandbox.flood import Flood
from bot.sandbox.updates import Updates

# Telegram keeps the query of a pressed button for about a quarter of an hour.
CALLBACK_SECONDS = 15 * 60
CHECKOUT_SECONDS = 10
CheckoutState = Literal["open", "paid", "refused"]


@dataclasses.dataclass(kw_only=True)
class CallbackQuery:
    """A pressed button that waits for an answer."""

    id: str
    person_id: int
    asked_at: float
    answered: bool = False

    def is_open(self, now: float) -> bool:
        return not self.answered and now - self.asked_at <= CALLBACK_SECONDS


@dataclasses.dataclass(kw_only=True)
class CheckoutQuery:
    """A payment that waits for the bot's consent, which has to come in ten seconds."""

    id: str
    person: Json
    invoice: Message
    asked_at: float
    state: CheckoutState = "open"
    error: str = ""

    def is_open(self, now: float) -> bool:
        return self.state == "open" and now - self.asked_at <= CHECKOUT_SECONDS


@dataclasses.dataclass(kw_only=True)
class BotAccount:
    """One bot. `profile` holds what setters without an effect on chats keep."""

    token: str
    username: str
    name: str
    flood: Flood
    updates: Updates = dataclasses.field(default_factory=Updates)
    chats: dict[int, Chat] = dataclasses.field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = dataclasses.field(default_factory=dict)
    profile: dict[str, Json] = dataclasses.field(default_factory=dict)
    callbacks: dict[str, CallbackQuery] = dataclasses.field(default_factory=dict)
    checkouts: dict[str, CheckoutQuery] = dataclasses.field(default_factory=dict)
    # By the word in `t.me/$word`: what is shown, and the payload.
    invoices: dict[str, tuple[Json, str]] = dataclasses.field(default_factory=dict)

    @property
    def id(self) -> int:
        return int(self.token.partition(":")[0])

    def as_user(self) -> Json:
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.name,
            "username": self.username,
        }
