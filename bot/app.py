"""The only place where the parts are joined; the order of start and stop."""

import asyncio
import dataclasses
import logging
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, BaseRateLimiter, TypeHandler
from telegram.request import BaseRequest

from bot.channels import open_channels
from bot.channels.ways import Ways
from bot.config import Settings
from bot.database import connected, migrate
from bot.database.checkpoints import checkpointed
from bot.failures import Failures
from bot.files import Folder
from bot.mailbox import ImapMailbox
from bot.output.painter import StudioPainter
from bot.outside import Internet
from bot.owners import first_shop, print_link
from bot.pool import ProcessPool
from bot.pulse import Pulse
from bot.telegram.checkout import Checkout
from bot.telegram.commands import publish_commands
from bot.telegram.doors import TelegramDoors
from bot.telegram.intake import answered, incoming, take_up
from bot.telegram.keeping import KeepingQueue
from bot.telegram.live import Live
from bot.telegram.menu_button import TelegramMenuButton
from bot.telegram.notices import StageNotices
from bot.telegram.positions import Positions
from bot.telegram.process import App, Process
from bot.telegram.processor import ChatOrder
from bot.telegram.reception import Reception
from bot.telegram.request import AiohttpRequest
from bot.telegram.router import Router
from bot.telegram.sender import Sender
from bot.telegram.stage import Stage
from bot.telegram.till import TelegramTill
from bot.vault import SealedVault
from bot.web.server import address_of, bound, served, settle
from bot.web.site import Site
from bot.workers import Workers
from domain.core.ports import Painter, World
from domain.core.reading import urgently

log = logging.getLogger(__name__)


def utc_now() -> datetime:
    """The one place that reads the clock."""
    return datetime.now(UTC)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Around:
    """What the process stands in: the real thing, or what a test gives instead.

    Without a painter or an internet of its own it makes them.
    """

    request: BaseRequest
    poll_request: BaseRequest
    limiter: BaseRateLimiter[Any] | None = None
    painter: Painter | None = None
    clock: Callable[[], datetime] = utc_now
    outside: Internet | None = None
    web_address: str = ""


@asynccontextmanager
async def joined(settings: Settings, around: Around) -> AsyncIterator[Process]:
    """The process over an open database."""
    clock = around.clock
    failures, workers = Failures(), Workers(clock)
    async with AsyncExitStack() as stack:
        application = _application(settings, around)
        painter = around.painter
        if painter is None:
            painter = await stack.enter_async_context(StudioPainter.of(settings))
        internet = await stack.enter_async_context(around.outside or Internet())
        await application.initialize()
        stack.push_async_callback(application.shutdown)
        files = Folder(settings.files)
        notices = StageNotices(application.bot, clock)
        vault = SealedVault(settings)
        ways = Ways(
            files=files,
            internet=internet,
            vault=vault,
            notices=notices,
            clock=clock,
            wake=workers.wake,
            web_address=around.web_address,
        )
        world = World(
            files=files,
            channels=open_channels(application.bot, ways, settings.messages_per_second),
            wake=workers.wake,
            clock=clock,
            bot_name=application.bot.username,
            painter=painter,
            outside=internet,
            vault=vault,
            mailbox=ImapMailbox(internet),
            notices=notices,
            doors=TelegramDoors(application.bot),
            till=TelegramTill(application.bot),
            menu_button=TelegramMenuButton(application.bot),
            pool=await stack.enter_async_context(ProcessPool()),
            web_address=around.web_address,
        )
        stage = Stage(application.bot, Reception(world), Positions(), seconds=settings.db_timeout)
        notices.join(stage)
        router = Router(application.bot, world, stage, failures)
        workers.join(world, failures)
        pulse = Pulse(lambda: workers.is_running)
        checkout = Checkout(application.bot, world, stage, failures)
        handle = _handler(settings, router, checkout, pulse, clock)
        application.add_handler(TypeHandler(Update, handle))
        yield Process(
            settings=settings,
            application=application,
            world=world,
            router=router,
            stage=stage,
            workers=workers,
            failures=failures,
            live=Live(router, stage, failures),
            pulse=pulse,
        )


def _application(settings: Settings, around: Around) -> App:
    builder = (
        ApplicationBuilder()
        .token(settings.token())
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .request(around.request)
        .get_updates_request(around.poll_request)
        .concurrent_updates(ChatOrder())
        .update_queue(KeepingQueue(around.clock))
    )
    return (builder.rate_limiter(around.limiter) if around.limiter else builder).build()


def _handler(
    settings: Settings,
    router: Router,
    checkout: Checkout,
    pulse: Pulse,
    clock: Callable[[], datetime],
) -> Callable[[Update, object], Coroutine[Any, Any, None]]:
    async def handle(update: Update, _context: object) -> None:
        pulse.last_update = clock()
        # Money leaves the inbox with what it wrote.
        if await checkout.wrote(update):
            return
        with urgently():
            await router.handle(update)
        if settings.webhook:
            await answered(update)

    return handle


@asynccontextmanager
async def running(settings: Settings, *, outside: Internet | None = None) -> AsyncIterator[Process]:
    """The whole process: migrated, connected, answering updates, doing its jobs."""
    request, poll_request = AiohttpRequest(), AiohttpRequest(connections=2)
    async with AsyncExitStack() as stack:
        listening = stack.enter_context(bound(settings))
        for step in await migrate(settings):
            log.info("migrated step=%s", step)
        # The library closes them only after a start that went well.
        stack.push_async_callback(request.shutdown)
        stack.push_async_callback(poll_request.shutdown)
        await stack.enter_async_context(connected(settings))
        await stack.enter_async_context(checkpointed(settings))
        process = await stack.enter_async_context(
            joined(
                settings,
                Around(
                    request=request,
                    poll_request=poll_request,
                    limiter=Sender(rate=settings.messages_per_second),
                    outside=outside,
                    web_address=address_of(settings, listening),
                ),
            )
        )
        link = await first_shop(settings, process.world)
        if link:
            print_link(link)
        await publish_commands(process.application.bot)
        await process.stage.positions.restore()
        await process.workers.start()
        stack.push_async_callback(process.workers.stop)
        await stack.enter_async_context(_redrawn(process.live))
        await process.application.start()
        stack.push_async_callback(process.application.stop)
        await take_up(process.application)
        await stack.enter_async_context(served(site_of(process), listening))
        settle()
        log.info("listening address=%s", process.world.web_address)
        await stack.enter_async_context(incoming(settings, process))
        log.info("running bot=%s", process.world.bot_name)
        yield process
        log.info("stopping")


def site_of(process: Process) -> Site:
    """The process as the web listener sees it."""
    return Site(
        settings=process.settings,
        world=process.world,
        application=process.application,
        failures=process.failures,
        pulse=process.pulse,
    )


@asynccontextmanager
async def _redrawn(live: Live) -> AsyncIterator[None]:
    task = asyncio.get_running_loop().create_task(live.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def run(settings: Settings) -> None:
    """Run until SIGINT or SIGTERM, then finish what is in hand."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    async with running(settings):
        await stop.wait()
