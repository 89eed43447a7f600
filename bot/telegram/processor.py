"""The order of updates: one chat in the order of arrival, different chats side by side."""

import asyncio
from collections.abc import Awaitable, Coroutine

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.telegram import checkout

# Waiting updates are only kept, so one chat that floods us takes no place from the others.
KEPT = 1_000_000


class ChatOrder(BaseUpdateProcessor):
    """Up to `side_by_side` chats at a time; a chat waits for its own earlier updates only."""

    __slots__ = ("_places", "_tails")

    def __init__(self, side_by_side: int = 128) -> None:
        super().__init__(KEPT)
        self._places = asyncio.Semaphore(side_by_side)
        self._tails: dict[int, asyncio.Event] = {}

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        if checkout.is_question(update):
            # It has ten seconds and changes nothing, so it waits for no earlier update.
            await coroutine
            return
        chat = _chat_of(update)
        before, done = self._tails.get(chat), asyncio.Event()
        self._tails[chat] = done
        try:
            if before is not None:
                await before.wait()
            async with self._places:
                await coroutine
        finally:
            done.set()
            if self._tails.get(chat) is done:
                del self._tails[chat]
            if isinstance(coroutine, Coroutine):
                # Without an effect on one that ran; one that was never begun would be warned of.
                coroutine.close()


def _chat_of(update: object) -> int:
    if isinstance(update, Update):
        if update.effective_chat is not None:
            return update.effective_chat.id
        if update.effective_user is not None:
            return update.effective_user.id
    return 0
