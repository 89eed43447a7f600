"""The listener on the bot's own loop, up only where the settings want a webhook."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from typing import Any

import uvicorn
from telegram.ext import Application

from bot.config import Settings
from bot.web.webhook import listener

START_SECONDS = 10.0


class Server(uvicorn.Server):
    """Uvicorn without its signal handlers: the process has its own."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def served(
    settings: Settings,
    application: Application[Any, Any, Any, Any, Any, Any],
    secret: str,
    clock: Callable[[], datetime],
) -> AsyncIterator[None]:
    """The listener answers inside the block."""
    config = uvicorn.Config(
        listener(application, secret, clock),
        host=settings.web_host,
        port=settings.web_port,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=5,
    )
    server = Server(config)
    task = asyncio.get_running_loop().create_task(server.serve())
    try:
        async with asyncio.timeout(START_SECONDS):
            while not server.started:
                if task.done():
                    task.result()
                await asyncio.sleep(0.01)
        yield
    finally:
        server.should_exit = True
        await asyncio.gather(task, return_exceptions=True)
