"""What must outlive a kill is stored before Telegram is told that it has arrived.

A poll that asks for the next updates gives up the ones before, and they are only in memory then.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from telegram import Update

from bot.telegram.checkout import is_money
from domain.models import IncomingUpdate

log = logging.getLogger(__name__)


class KeepingQueue(asyncio.Queue[object]):
    """The application's queue: whoever polls waits until an update about money is stored."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock

    async def put(self, item: object) -> None:
        if isinstance(item, Update):
            body = item.to_dict()
            if is_money(body):
                await self._keep(item.update_id, body)
        await super().put(item)

    async def _keep(self, update_id: int, body: dict[str, Any]) -> None:
        kept = {"body": body, "received_at": self._clock()}
        try:
            await IncomingUpdate.get_or_create(kept, update_id=update_id)
        except Exception:
            # Better written from memory than held up with all that came after it.
            log.exception("an update about money was not stored")
