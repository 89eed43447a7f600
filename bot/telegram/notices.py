"""Screens sent to staff by the process itself, and taken back when they have served."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from telegram import Bot
from telegram.error import BadRequest, Forbidden

from bot.telegram.stage import Stage
from domain.models import Note as NoteRow
from domain.models import Shop
from handlers.kit.view import Note, route

log = logging.getLogger(__name__)


class StageNotices:
    """Over the stage, which comes later than the world; before that there is nobody to tell."""

    def __init__(self, bot: Bot, clock: Callable[[], datetime]) -> None:
        self._bot = bot
        self._clock = clock
        self._stage: Stage | None = None

    def join(self, stage: Stage) -> None:
        """From here on screens can be shown."""
        self._stage = stage

    async def show(
        self, screen: str, args: tuple[str | int, ...], shop_id: int, telegram_ids: Sequence[int]
    ) -> int:
        shop = await Shop.get_or_none(id=shop_id)
        if self._stage is None or shop is None:
            return 0
        now = self._clock()
        notes = [Note(telegram_id=each, screen=screen, args=args) for each in telegram_ids]
        return sum([await self._stage.send_note(note, shop, now) for note in notes])

    async def take_back(self, screen: str, args: tuple[str | int, ...], shop_id: int) -> None:
        for note in await NoteRow.filter(shop_id=shop_id, route=route(screen, args)):
            try:
                await self._bot.delete_message(note.telegram_id, note.message_id)
            except (BadRequest, Forbidden) as error:
                # Deleted by the person, too old, or the bot was blocked.
                log.info("a note was not taken back: %s", type(error).__name__)
            await note.delete()
