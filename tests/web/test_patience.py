"""Clients that open a connection and take their time, over real sockets."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from bot.app import site_of
from bot.config import Settings
from bot.web.patience import MOST_HEAD, PatientProtocol
from bot.web.server import bound, served
from tests.chat import Stage

HEAD = b"GET /healthz HTTP/1.1\r\nHost: shop.test\r\n"


class Impatient(PatientProtocol):
    """Half a second is enough."""

    head_seconds = 0.5


@pytest.fixture
async def port(stage: Stage) -> AsyncIterator[int]:
    """A listener that waits half a second for a head."""
    with bound(Settings(web_port=0)) as listening:
        async with served(site_of(stage.process), listening, protocol=Impatient):
            yield listening.getsockname()[1]


async def answer(port: int, *parts: bytes, pause: float = 0.1) -> bytes:
    """What the server says until it closes, to a client that sends drop by drop."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    said = bytearray()

    async def listen() -> None:
        with contextlib.suppress(ConnectionError):
            while more := await reader.read(1000):
                said.extend(more)

    try:
        async with asyncio.timeout(30):
            listening = asyncio.ensure_future(listen())
            for part in parts:
                if not listening.done():
                    writer.write(part)
                    await asyncio.sleep(pause)
            await listening
    finally:
        writer.close()
    return bytes(said)


async def test_silence_is_ended(port: int) -> None:
    assert (await answer(port)).startswith(b"HTTP/1.1 408 ")


async def test_headers_that_never_end_are_ended(port: int) -> None:
    drops = [b"X-Drop: %d\r\n" % number for number in range(8)]

    assert (await answer(port, HEAD, *drops)).startswith(b"HTTP/1.1 408 ")


async def test_a_head_without_limit_is_refused(port: int) -> None:
    flood = [b"X-Flood: " + b"x" * 30_000 + b"\r\n"] * (MOST_HEAD // 30_000 + 1)

    assert b"HTTP/1.1 431 " in await answer(port, HEAD, *flood, pause=0.01)


async def test_a_head_in_two_parts_is_answered(port: int) -> None:
    told = await answer(port, HEAD, b"Connection: close\r\n\r\n")

    assert told.startswith((b"HTTP/1.1 200 ", b"HTTP/1.1 503 "))


async def test_the_second_request_of_a_connection_has_its_own_time(port: int) -> None:
    told = await answer(port, HEAD + b"\r\n", HEAD, pause=0.3)

    assert told.count(b"HTTP/1.1 ") == 2
    assert told.count(b"HTTP/1.1 408 ") == 1
