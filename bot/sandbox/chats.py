"""Chats of one bot and the messages in them, with the history of their edits."""

import dataclasses
from typing import Literal

from bot.sandbox.answers import Json, bad_request, forbidden
from bot.sandbox.changes import Toast
from bot.sandbox.entities import Formatted
from bot.sandbox.keyboards import Markup

ChatKind = Literal["private", "group", "supergroup", "channel"]


@dataclasses.dataclass(kw_only=True)
class Message:
    """One message; `content` is its part of the Bot API object (text, photo, caption ...)."""

    id: int
    chat: "Chat"
    sender: Json
    from_bot: bool
    date: int
    content: Json
    markup: Markup
    album: str | None = None
    # The payload of an invoice: the bot doesn't see it until somebody pays.
    payload: str = ""
    edit_date: int | None = None
    deleted: bool = False
    seq: int = 0
    history: list[Json] = dataclasses.field(default_factory=list)

    @property
    def formatted(self) -> Formatted:
        """The text or the caption."""
        name = "text" if "text" in self.content else "caption"
        entities = self.content.get("entities") or self.content.get("caption_entities") or ()
        return Formatted(text=self.content.get(name, ""), entities=tuple(entities))

    def as_json(self) -> Json:
        whole: Json = {
            "message_id": self.id,
            "from": self.sender,
            "chat": self.chat.as_json(),
            "date": self.date,
            **self.content,
        }
        if self.edit_date:
            whole["edit_date"] = self.edit_date
        if self.album:
            whole["media_group_id"] = self.album
        if self.markup.inline:
            whole["reply_markup"] = self.markup.inline
        return whole


@dataclasses.dataclass(kw_only=True)
class Chat:
    """A private chat of a person with the bot, or a group the bot is in."""

    id: int
    kind: ChatKind
    about: Json
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    migrated_to: int | None = None
    # Whether the bot is an administrator who may let people in, and by which links it does.
    may_invite: bool = False
    invites: dict[str, Json] = dataclasses.field(default_factory=dict)
    members: set[int] = dataclasses.field(default_factory=set)
    messages: dict[int, Message] = dataclasses.field(default_factory=dict)
    pinned: list[int] = dataclasses.field(default_factory=list)
    keyboard: Json | None = None
    toasts: list[Toast] = dataclasses.field(default_factory=list)
    action: str = ""
    action_ends: float = 0

    def as_json(self) -> Json:
        return {"id": self.id, "type": self.kind, **self.about}

    def refuse_if_closed(self) -> None:
        """What a bot gets when it writes to somebody who doesn't want or know it."""
        if self.migrated_to is not None:
            raise bad_request(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=self.migrated_to
            )
        if self.deactivated:
            raise forbidden("user is deactivated")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")
        if self.blocked and self.kind == "private":
            raise forbidden("bot was blocked by the user")
        if self.blocked:
            raise forbidden(f"bot was kicked from the {self.kind} chat")

    def find(self, message_id: int, purpose: str) -> Message:
        """A message that is still there; `purpose` completes "message to edit not found"."""
        message = self.messages.get(message_id)
        if message is None or message.deleted:
            raise bad_request(f"message to {purpose} not found")
        return message
