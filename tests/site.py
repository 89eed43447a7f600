"""The web listener for tests: in this process, or behind a real socket."""

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.app import site_of
from bot.web.app import started
from bot.web.server import bound, served
from domain.models import Shop
from tests.chat import Stage


@pytest.fixture
async def web(stage: Stage, shop: Shop) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the listener, without a socket; a bug in a route raises."""
    async with started(site_of(stage.process)) as app:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="https://shop.test") as client:
            yield client


@pytest.fixture
async def listening(stage: Stage, shop: Shop) -> AsyncIterator[str]:
    """The address of the listener on a free port of this machine."""
    settings = stage.process.settings.model_copy(update={"web_port": 0})
    with bound(settings) as sock:
        async with served(site_of(stage.process), sock):
            yield f"http://127.0.0.1:{sock.getsockname()[1]}"
