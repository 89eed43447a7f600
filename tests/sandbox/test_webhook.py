"""Updates pushed to a webhook: secret header, order, retries, answers with a method."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.sandbox.answers import Json
from bot.sandbox.server import SandboxServer
from tests.sandbox.door import Door


class Receiver:
    """A web server of the bot that fails as often as it is told to."""

    def __init__(self) -> None:
        self.failures = 0
        self.reply: Json = {}
        self.attempts = 0
        self.received: list[tuple[str, Json]] = []
        self.url = ""
        self.enough = asyncio.Event()

    async def handle(self, request: web.Request) -> web.Response:
        self.attempts += 1
        if self.failures:
            self.failures -= 1
            raise web.HTTPServiceUnavailable
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.received.append((secret, await request.json()))
        self.enough.set()
        return web.json_response(self.reply) if self.reply else web.Response()


@pytest.fixture
async def receiver(server: SandboxServer) -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    assert server.port
    yield receiver
    await runner.cleanup()


async def received(receiver: Receiver, count: int) -> list[tuple[str, Json]]:
    async with asyncio.timeout(3):
        while len(receiver.received) < count:
            await receiver.enough.wait()
            receiver.enough.clear()
    return receiver.received


async def test_updates_come_with_the_secret(door: Door, receiver: Receiver) -> None:
    door.owner.send_text("до веб-хука")
    await door.ok("setWebhook", url=receiver.url, secret_token="s-1")
    door.owner.send_text("после")

    pushed = await received(receiver, 2)

    assert [(secret, u["message"]["text"]) for secret, u in pushed] == [
        ("s-1", "до веб-хука"), ("s-1", "после"),
    ]  # fmt: skip


async def test_failed_delivery_is_repeated_in_order(door: Door, receiver: Receiver) -> None:
    receiver.failures = 2
    await door.ok("setWebhook", url=receiver.url)

    door.owner.send_text("1")
    door.owner.send_text("2")
    pushed = await received(receiver, 2)

    assert receiver.attempts == 4
    assert [(secret, u["message"]["text"]) for secret, u in pushed] == [("", "1"), ("", "2")]
    info = await door.ok("getWebhookInfo")
    assert info["last_error_message"] == (
        "Wrong response from the webhook: 503 Service Unavailable"
    )


async def test_unreachable_webhook_keeps_updates(door: Door, receiver: Receiver) -> None:
    await door.ok("setWebhook", url="http://127.0.0.1:9/hook")
    door.owner.send_text("1")
    info = await door.ok("getWebhookInfo")
    async with asyncio.timeout(30):
        while "last_error_message" not in info:
            await asyncio.sleep(0.01)
            info = await door.ok("getWebhookInfo")
    assert info["pending_update_count"] == 1
    assert info["last_error_message"].startswith("Connection failed")

    await door.ok("setWebhook", url=receiver.url)

    assert (await received(receiver, 1))[0][1]["message"]["text"] == "1"


async def test_webhook_may_answer_with_a_method(door: Door, receiver: Receiver) -> None:
    receiver.reply = {"method": "sendMessage", "chat_id": 1001, "text": "ответ"}
    await door.ok("setWebhook", url=receiver.url)
    since = door.owner.send_text("вопрос").seq

    (answer,) = await door.owner.wait(since, 3)

    assert answer["text"] == "ответ"
