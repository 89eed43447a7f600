"""The order of updates: one chat in the order of arrival, different chats side by side."""

import asyncio
from collections.abc import Awaitable

from telegram import Update
from telegram.ext import BaseUpdateProcessor


class ChatOrder(BaseUpdateProcessor):
    """Up to `side_by_side` chats at a time; a chat waits for its own earlier updates only."""

    __slots__ = ("_tails",)

    def __init__(self, side_by_side: int = 128) -> None:
        super().__init__(side_by_side)
        self._tails: dict[int, asyncio.Event] = {}

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        chat = _chat_of(update)
        before, done = self._tails.get(chat), asyncio.Event()
        self._tails[chat] = done
        try:
            if before is not None:
                await before.wait()
            await coroutine
        finally:
            done.set()
            if self._tails.get(chat) is done:
                del self._tails[chat]


def _chat_of(update: object) -> int:
    if isinstance(update, Update):
        if update.effective_chat is not None:
            return update.effective_chat.id
        if update.effective_user is not None:
            return update.effective_user.id
    return 0
