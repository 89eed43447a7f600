"""The world over HTTP: Bot API, file download, control API and the chat page on one port."""

import asyncio
import ipaddress

from aiohttp import web

from bot.sandbox import app_control, bot_api, control, events, page
from bot.sandbox.guard import guard
from bot.sandbox.webhooks import deliver
from bot.sandbox.world import Telegram

LARGEST_BODY = 64 * 1024 * 1024
# Long polls that are still open are cut after this many seconds.
STOP_SECONDS = 0.2


class SandboxServer:
    """Serves a world. Without `allow_remote` it listens on loopback only."""

    def __init__(
        self,
        world: Telegram,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        allow_remote: bool = False,
        webhook_retry: float = 1,
    ) -> None:
        """Port 0 takes a free one. A webhook that fails is tried again after `webhook_retry` s."""
        if not allow_remote and not is_loopback(host):
            raise ValueError(f"{host} is not a loopback address; pass allow_remote to listen there")
        self.world = world
        self.host = host
        self.port = port
        self.webhook_retry = webhook_retry
        app = web.Application(client_max_size=LARGEST_BODY, middlewares=[guard(host)])
        for routes in (bot_api, control, app_control, events, page):
            app.add_routes(routes.routes(world))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=STOP_SECONDS)
        self._webhooks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        await self._runner.setup()
        await web.TCPSite(self._runner, self.host, self.port).start()
        self.port = self._runner.addresses[0][1]
        bots = [self.world.bot, *list(self.world.bots.values())[1:]]
        self._webhooks = [
            asyncio.create_task(deliver(self.world, bot, self.webhook_retry)) for bot in bots
        ]

    async def stop(self) -> None:
        for task in self._webhooks:
            task.cancel()
        await asyncio.gather(*self._webhooks, return_exceptions=True)
        await self._runner.cleanup()

    @property
    def address(self) -> str:
        """Root of everything, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"


def is_loopback(host: str) -> bool:
    """An address of this machine alone; names other than localhost are not trusted to be one."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
