"""The listener on the bot's own loop: takes its port first, answers until the last request."""

import asyncio
import gc
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn

from bot.config import Settings
from bot.web.app import started
from bot.web.patience import PatientProtocol
from bot.web.site import Site
from domain.core.registry import load_all

START_SECONDS = 10.0
DRAIN_SECONDS = 5
SWITCH_SECONDS = 0.0005


class Server(uvicorn.Server):
    """Uvicorn without its signal handlers: the process has its own."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextmanager
def bound(settings: Settings) -> Iterator[socket.socket]:
    """The port, taken before anything else is begun. Raises OSError where another has it."""
    family = socket.AF_INET6 if ":" in settings.web_host else socket.AF_INET
    listening = socket.create_server((settings.web_host, settings.web_port), family=family)
    with listening:
        yield listening


def address_of(settings: Settings, listening: socket.socket) -> str:
    """Where people see the listener; without BARKER_PUBLIC_URL, where this machine does."""
    host = f"[{settings.web_host}]" if ":" in settings.web_host else settings.web_host
    if host in {"0.0.0.0", "[::]"}:  # noqa: S104 - compared, not bound
        host = "127.0.0.1"
    return settings.public_url or f"http://{host}:{listening.getsockname()[1]}"


def settle() -> None:
    """Leave what is here for good out of the search for garbage, and search less often.

    With the defaults the search walks over modules and models again and again while events come,
    and a thread that is done with the database waits 5 ms for the interpreter to take its answer.
    Whatever would be loaded at somebody's first press is here before.
    """
    load_all()
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@asynccontextmanager
async def served(
    site: Site, listening: socket.socket, *, protocol: type[PatientProtocol] = PatientProtocol
) -> AsyncIterator[None]:
    """The listener answers inside the block; requests in hand are finished at its end."""
    async with started(site) as app:
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            http=protocol,
            proxy_headers=True,
            forwarded_allow_ips=list(site.settings.proxy_ips),
            timeout_graceful_shutdown=DRAIN_SECONDS,
        )
        server = Server(config)
        task = asyncio.get_running_loop().create_task(server.serve(sockets=[listening]))
        try:
            await _up(server, task)
            yield
        finally:
            server.should_exit = True
            await asyncio.gather(task, return_exceptions=True)


async def _up(server: Server, task: asyncio.Task[None]) -> None:
    async with asyncio.timeout(START_SECONDS):
        while not server.started:
            if task.done():
                task.result()
            await asyncio.sleep(0.01)
