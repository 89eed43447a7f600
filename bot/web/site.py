"""What every address of the listener may use."""

import dataclasses
from contextlib import AbstractAsyncContextManager
from typing import Any

from starlette.types import ASGIApp
from telegram import Bot
from telegram.ext import Application

from bot.config import Settings
from bot.failures import Failures
from bot.pulse import Pulse
from bot.web.counters import Counters
from bot.web.limits import Limit
from domain.core.ports import World


@dataclasses.dataclass(frozen=True, kw_only=True)
class Site:
    """The process as the routes see it.

    What a route puts into `during` is entered before the listener answers and left after the last
    answer; `limits` holds what an address may take where that is not the usual, by prefix; `hot`
    are whole addresses that answer without the way through FastAPI.
    """

    settings: Settings
    world: World
    application: Application[Any, Any, Any, Any, Any, Any]
    failures: Failures
    pulse: Pulse
    counters: Counters = dataclasses.field(default_factory=Counters)
    during: list[AbstractAsyncContextManager[object]] = dataclasses.field(default_factory=list)
    hot: dict[str, ASGIApp] = dataclasses.field(default_factory=dict)
    limits: dict[str, Limit] = dataclasses.field(default_factory=dict)

    @property
    def bot(self) -> Bot:
        """The bot of this process."""
        found: Bot = self.application.bot
        return found
