"""The listener on the bot's own loop, up only where the settings want a webhook."""

import asyncio
import socket
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
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=5,
    )
    server = Server(config)
    task = asyncio.get_running_loop().create_task(server.serve(sockets=[_bound(settings)]))
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


def _bound(settings: Settings) -> socket.socket:
    """Uvicorn would end the process where the port is taken; this raises OSError."""
    family = socket.AF_INET6 if ":" in settings.web_host else socket.AF_INET
    return socket.create_server((settings.web_host, settings.web_port), family=family)
