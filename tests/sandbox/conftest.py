"""The doors sandbox tests go through: in process, and over HTTP."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.sandbox.server import SandboxServer
from tests.sandbox.door import Door


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
async def server(door: Door) -> AsyncIterator[SandboxServer]:
    """The world of `door` over HTTP."""
    server = SandboxServer(door.world, webhook_retry=0.01)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def web(server: SandboxServer) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(server.address) as session:
        yield session
