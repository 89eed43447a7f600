"""The demo: a sample shop, a Telegram of its own, the whole process; no token, no internet."""

import asyncio
import shutil
import signal
from pathlib import Path

from pydantic import SecretStr
from rich.console import Console
from tortoise.transactions import in_transaction

from bot.app import running, utc_now
from bot.config import Settings
from bot.database import connected, migrate
from bot.demo_app.shelves import ROOT
from bot.demo_shop import NAME, gather, seed
from bot.demo_shop.feed import ADDRESS
from bot.outside import Internet
from bot.refusal import RefusalError
from bot.sandbox import TOKEN, Telegram
from bot.sandbox.server import SandboxServer
from bot.terminal import texts
from domain.connectors import connecting, runs
from domain.connectors.invoices import making
from domain.connectors.kinds.telegram_payments import TelegramPayments
from domain.connectors.kinds.yml_feed import YmlFeed
from domain.core.ports import World
from domain.models import Shop

# The sandbox takes any.
PROVIDER = "sandbox:TEST:0"
# Everything the demo writes; `--fresh` removes it.
FOLDER = Path("demo")


async def demo(settings: Settings, *, host: str, port: int, fresh: bool) -> None:
    """Serve the chat page and run the bot against it until SIGINT or SIGTERM."""
    say = texts("cli").plain
    await asyncio.to_thread(_ready_folder, fresh=fresh)
    world = Telegram()
    world.add_bot()
    server = SandboxServer(world, host, port)
    try:
        await server.start()
    except OSError:
        raise RefusalError("cli-port-taken", port=port) from None
    try:
        own = _own(settings, server.address)
        await _planted(own, world)
        async with running(own, outside=Internet(allows_loopback=True)) as process:
            await _opened(process.world)
            Console().print(say("cli-demo-ready", address=server.address), soft_wrap=True)
            await _until_stopped()
    finally:
        await server.stop()


def _ready_folder(*, fresh: bool) -> None:
    if fresh:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(exist_ok=True)


def _own(settings: Settings, address: str) -> Settings:
    """The settings with a database, files and a Telegram of the demo's own."""
    return settings.model_copy(
        update={
            "bot_token": SecretStr(TOKEN),
            "telegram_api_url": address,
            "database_url": f"sqlite://{FOLDER / 'barker.db'}",
            "files": FOLDER / "files",
            "webhook": False,
            # A port that somebody named is kept; otherwise any free one will do.
            "web_port": settings.web_port if "web_port" in settings.model_fields_set else 0,
        }
    )


async def _planted(settings: Settings, world: Telegram) -> None:
    """Seed the sample shop into an empty database; its customers have chats with the bot."""
    await migrate(settings)
    async with connected(settings):
        if not await Shop.exists():
            await seed(utc_now())
        await gather(world)


async def _opened(world: World) -> None:
    """The sample shop's Mini App is behind its buttons; the port may be another at every start."""
    async with in_transaction("default"):
        mine = Shop.filter(name=NAME).exclude(app_url__startswith="https:")
        await mine.update(app_url=f"{world.web_address}{ROOT}/")
        shop = await Shop.get_or_none(name=NAME)
        if shop is not None and not await making.is_connected(shop):
            way = TelegramPayments(takes="provider", provider_token=PROVIDER)
            await connecting.add(shop, way, None, world.vault, world.clock())
        if shop is not None:
            await _fed(shop, world)
    world.wake("show_app_button")
    world.wake("run_connectors")


async def _fed(shop: Shop, world: World) -> None:
    """The sample shop's catalogue comes from a file of its own; its port may be another, too."""
    feed = YmlFeed(url=f"{world.web_address}{ADDRESS}")
    known = await connecting.of_family(shop.id, "catalogue")
    if not known:
        made = await connecting.add(shop, feed, None, world.vault, world.clock())
        await runs.ask(made, None, world.clock())
    for each in known:
        if each.params["url"].endswith(ADDRESS):
            each.params["url"] = feed.url
            await each.save(update_fields=["params"])


async def _until_stopped() -> None:
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    await stop.wait()
