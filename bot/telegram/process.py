"""The parts of the running process that belong together."""

import dataclasses
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot.config import Settings
from bot.failures import Failures
from bot.pulse import Pulse
from bot.telegram.live import Live
from bot.telegram.router import Router
from bot.telegram.stage import Stage
from bot.workers import Workers
from domain.core.ports import World

App = Application[Any, Any, Any, Any, Any, Any]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Process:
    """Everything that runs, joined; updates are handled, nothing fetches them yet."""

    settings: Settings
    application: App
    world: World
    router: Router
    stage: Stage
    workers: Workers
    failures: Failures
    live: Live
    pulse: Pulse

    async def handle(self, update: Update) -> None:
        """Answer one update, after the earlier ones of its chat."""
        await self.application.update_processor.process_update(
            update, self.application.process_update(update)
        )
