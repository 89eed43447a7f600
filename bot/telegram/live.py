"""Live screens: drawn again every second while somebody looks at them."""

import asyncio
import logging

from telegram.error import Forbidden, TelegramError

from bot.failures import Failures
from bot.telegram.router import Router
from bot.telegram.stage import Stage

log = logging.getLogger(__name__)
PERIOD = 1.0


class Live:
    """The redrawing loop. A screen nobody stands on any more is not drawn."""

    def __init__(self, router: Router, stage: Stage, failures: Failures) -> None:
        self._router = router
        self._stage = stage
        self._failures = failures

    async def run(self, period: float = PERIOD) -> None:
        """Redraw until cancelled."""
        while True:
            await asyncio.sleep(period)
            await self.redraw()

    async def redraw(self) -> None:
        """Draw every live screen once."""
        positions = self._stage.positions
        for telegram_id in tuple(positions.live):
            async with self._router.alone(telegram_id):
                place = positions.live.get(telegram_id)
                if place is None:
                    continue
                try:
                    await self._stage.refresh(telegram_id, place)
                except Forbidden:
                    await positions.leave(telegram_id)
                except TelegramError as error:
                    log.info("a live screen was not redrawn: %s", type(error).__name__)
                except Exception as error:
                    self._failures.keep(error, f"live {place.route}")
                    await positions.leave(telegram_id)
