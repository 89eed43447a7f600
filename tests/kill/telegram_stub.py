"""A Bot API that answers the least a bot needs and counts who was sent what."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

TOKEN = "123456:stub-token"
BOT = {"id": 123456, "is_bot": True, "first_name": "Barker", "username": "barker_stub_bot"}


class TelegramStub:
    """Counts messages by chat. `delay` seconds pass between receiving a message and answering."""

    def __init__(self, delay: float = 0.0) -> None:
        self.delay = delay
        self.root = ""
        self.got: Counter[int] = Counter()
        self.answered: Counter[int] = Counter()
        self.order: list[int] = []
        self.updates: list[dict[str, Any]] = []
        self.on_way = 0
        self._fresh = asyncio.Event()

    async def push(self, update: dict[str, Any]) -> None:
        """Somebody wrote to the bot."""
        self.updates.append({"update_id": len(self.updates) + 1, **update})
        self._fresh.set()

    async def handle(self, request: web.Request) -> web.Response:
        method = request.path.rpartition("/")[2]
        form = {name: str(value) for name, value in (await request.post()).items()}
        return web.json_response({"ok": True, "result": await self._result(method, form)})

    async def _result(self, method: str, form: dict[str, str]) -> object:
        match method:
            case "getMe":
                return BOT
            case "getUpdates":
                return await self._updates(int(form.get("offset", 0)))
            case "sendMessage":
                return await self._message(int(form["chat_id"]), form["text"])
            case _:
                return True

    async def _updates(self, offset: int) -> list[dict[str, Any]]:
        if not [each for each in self.updates if each["update_id"] >= offset]:
            self._fresh.clear()
            try:
                async with asyncio.timeout(1):
                    await self._fresh.wait()
            except TimeoutError:
                return []
        return [each for each in self.updates if each["update_id"] >= offset]

    async def _message(self, chat_id: int, text: str) -> dict[str, Any]:
        self.got[chat_id] += 1
        self.order.append(chat_id)
        await asyncio.sleep(self.delay)
        self.answered[chat_id] += 1
        chat = {"id": chat_id, "type": "private"}
        return {"message_id": len(self.order), "date": 0, "chat": chat, "text": text}


@asynccontextmanager
async def serving(stub: TelegramStub) -> AsyncIterator[TelegramStub]:
    """The stub behind a loopback address."""
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", stub.handle)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    stub.root = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield stub
    finally:
        await runner.cleanup()
