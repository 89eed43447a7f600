"""A Telegram and a second channel behind one address: counts what each person was given."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

TENTH, SIXTY = 10, 60


class OutboxStub:
    """Takes messages; `delay` seconds pass between taking one and answering for it."""

    def __init__(self, delay: float = 0.0) -> None:
        self.delay = delay
        self.root = ""
        # By the reader's Telegram id and the channel.
        self.taken: Counter[tuple[int, str]] = Counter()

    def refuses(self, chat_id: int) -> bool:
        """Every tenth of the first sixty has blocked the bot."""
        return chat_id % TENTH == 0 and chat_id <= SIXTY

    async def chat(self, request: web.Request) -> web.Response:
        chat_id = int(str((await request.post())["chat_id"]))
        if self.refuses(chat_id):
            said = "Forbidden: bot was blocked by the user"
            refusal = {"ok": False, "error_code": 403, "description": said}
            return web.json_response(refusal, status=403)
        await self._take(chat_id, "telegram")
        chat = {"id": chat_id, "type": "private"}
        message = {"message_id": sum(self.taken.values()), "date": 0, "chat": chat, "text": "."}
        return web.json_response({"ok": True, "result": message})

    async def second(self, request: web.Request) -> web.Response:
        address = str((await request.post())["to"])
        await self._take(int(address.partition("@")[0].removeprefix("n")), "email")
        return web.Response()

    async def _take(self, who: int, channel: str) -> None:
        self.taken[who, channel] += 1
        await asyncio.sleep(self.delay)


@asynccontextmanager
async def serving(stub: OutboxStub) -> AsyncIterator[OutboxStub]:
    """The stub behind a loopback address."""
    app = web.Application()
    app.router.add_post("/{bot}/sendMessage", stub.chat)
    app.router.add_post("/second", stub.second)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    stub.root = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield stub
    finally:
        await runner.cleanup()
