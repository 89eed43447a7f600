"""A Bot API as fast as Python can be, in a process of its own: any message is sent, and counted.

Not HTTP in general: it reads a head, skips a body of the announced length and answers.
"""

import asyncio
import re
import sys

TOKEN = "123456:benchmark"
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
CHAT = b'{"id":1,"type":"private","first_name":"A"}'
BOT = b'{"id":123456,"is_bot":true,"first_name":"B","username":"bench_bot"}'
SENT = b'{"ok":true,"result":{"message_id":1,"date":1,"chat":' + CHAT + b',"from":' + BOT
SENT += b',"text":"hello"}}'
ME = b'{"ok":true,"result":' + BOT + b"}"
TRUE = b'{"ok":true,"result":true}'


class Counter:
    """Messages sent since the start."""

    sent = 0


class Door(asyncio.Protocol):
    """One connection, kept alive."""

    def __init__(self) -> None:
        self._read = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head = self._read[:end]
            found = LENGTH.search(head)
            whole = end + 4 + (int(found.group(1)) if found else 0)
            if len(self._read) < whole:
                return
            self._read = self._read[whole:]
            self._answer(head.partition(b"\r\n")[0])

    def _answer(self, line: bytes) -> None:
        if b"/sendMessage" in line:
            Counter.sent += 1
            body = SENT
        elif b"/count" in line:
            body = b"%d" % Counter.sent
        else:
            body = ME if b"/getMe" in line else TRUE
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        assert self._transport is not None
        self._transport.write(head % len(body) + body)


async def serve() -> None:
    """Until killed; the first line printed is the port."""
    server = await asyncio.get_running_loop().create_server(Door, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve())
