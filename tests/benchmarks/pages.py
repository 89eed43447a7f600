"""Many pages that report at once: requests made beforehand, sent over a few kept sockets."""

import asyncio
import time
from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec

from tests.web.opening import init_data

EVENTS = 20
# What the collector says when nothing was refused.
TAKEN = b'"refused":[]'


def request(shop_id: int, data: str, prefix: str) -> bytes:
    """One report of EVENTS events, as bytes of HTTP; `prefix` makes their ids its own."""
    now = int(datetime.now(UTC).timestamp() * 1000)
    events = [
        {
            "id": f"{prefix}-{number:03}",
            "name": "tap",
            "at": now - number * 1000,
            "props": {"element": f"sku-{number}", "screen": "catalogue", "x": 0.25, "y": 0.75},
        }
        for number in range(EVENTS)
    ]
    body = msgspec.json.encode(
        {"shop": shop_id, "init_data": data, "visit": prefix, "sent_at": now, "events": events}
    )
    head = "POST /collect HTTP/1.1\r\nHost: shop\r\nUser-Agent: page\r\nContent-Length: "
    return f"{head}{len(body)}\r\n\r\n".encode() + body


def requests(shop_id: int, token: str, count: int, run: str) -> list[bytes]:
    """Reports of many people."""
    now = datetime.now(UTC)
    people = [init_data(1000 + number, now, token=token) for number in range(200)]
    return [request(shop_id, people[n % len(people)], f"{run}-{n:06}") for n in range(count)]


async def send(port: int, reports: Iterable[bytes], sockets: int) -> list[float]:
    """Send all as fast as they are answered; the seconds each took. Any refusal raises."""
    left = iter(reports)
    times: list[float] = []

    async def one() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            times.extend([await exchange(reader, writer, report) for report in left])
        finally:
            writer.close()

    await asyncio.gather(*(one() for _ in range(sockets)))
    return times


async def paced(
    port: int, reports: list[bytes], per_second: float, said: bytes = TAKEN
) -> list[float]:
    """Send at an even pace whatever the answers do; seconds from the planned moment."""
    waiting: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    # The first one is planned for when all of them are ready.
    begun = time.perf_counter() + len(reports) / 20_000

    async def one(number: int, report: bytes) -> float:
        planned = begun + number / per_second
        await asyncio.sleep(max(0.0, planned - time.perf_counter()))
        pair = await open_pair(port) if waiting.empty() else waiting.get_nowait()
        await exchange(*pair, report, said)
        waiting.put_nowait(pair)
        return time.perf_counter() - planned

    times = await asyncio.gather(*(one(n, report) for n, report in enumerate(reports)))
    while not waiting.empty():
        waiting.get_nowait()[1].close()
    return list(times)


async def open_pair(port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A new connection."""
    return await asyncio.open_connection("127.0.0.1", port)


async def exchange(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    report: bytes,
    said: bytes = TAKEN,
) -> float:
    """One request and its answer, in which something is said."""
    begun = time.perf_counter()
    writer.write(report)
    head = await reader.readuntil(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
    body = await reader.readexactly(length)
    if not head.startswith(b"HTTP/1.1 200") or said not in body:
        raise RuntimeError((head + body).decode())
    return time.perf_counter() - begun
