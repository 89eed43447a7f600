"""Requests over aiohttp against a server that shows what came."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot, InputFile
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.telegram.request import AiohttpRequest, NotSentError, Timeouts

TOKEN = "1:secret"
MESSAGE = {"message_id": 5, "date": 0, "chat": {"id": 7, "type": "private"}, "text": "ok"}


class Server:
    """Answers `answer` with `status` after `delay` seconds and keeps what it got."""

    def __init__(self) -> None:
        self.status = 200
        self.answer: dict[str, object] = {"ok": True, "result": MESSAGE}
        self.delay = 0.0
        self.form: dict[str, object] = {}
        self.disposition = ""
        self.peers: set[object] = set()
        self.root = ""

    async def handle(self, request: web.Request) -> web.Response:
        self.peers.add(request.transport.get_extra_info("peername") if request.transport else None)
        if request.content_type == "multipart/form-data":
            self.form = {}
            async for part in await request.multipart():
                assert isinstance(part, aiohttp.BodyPartReader)
                self.form[part.name or ""] = await part.read()
                self.disposition = part.headers["Content-Disposition"]
        else:
            self.form = dict(await request.post())
        await asyncio.sleep(self.delay)
        return web.json_response(self.answer, status=self.status)

    async def file(self, request: web.Request) -> web.Response:
        return web.Response(body=b"bytes of " + request.path.encode())


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    stub = Server()
    app = web.Application()
    app.router.add_get("/file/{rest:.*}", stub.file)
    app.router.add_post("/{rest:.*}", stub.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    stub.root = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield stub
    await runner.cleanup()


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    request = AiohttpRequest(timeouts=Timeouts(read=0.2, write=0.2, pool=0.1, connect=0.2))
    bot = Bot(
        TOKEN,
        base_url=f"{server.root}/bot",
        base_file_url=f"{server.root}/file/bot",
        request=request,
        get_updates_request=AiohttpRequest(connections=1),
    )
    await request.initialize()
    yield bot
    await request.shutdown()


async def test_message_arrives_as_a_form(bot: Bot, server: Server) -> None:
    sent = await bot.send_message(7, "Привет & <b>пока</b> +1", parse_mode="HTML")

    assert sent.message_id == 5
    assert server.form == {"chat_id": "7", "text": "Привет & <b>пока</b> +1", "parse_mode": "HTML"}


async def test_file_keeps_its_cyrillic_name(bot: Bot, server: Server) -> None:
    file = InputFile(b"\x00\x01", filename='отчёт "1".csv')

    await bot.send_document(7, file, caption="вот")

    assert server.form["document"] == b"\x00\x01"
    assert 'filename="отчёт %221%22.csv"' in server.disposition


async def test_connections_are_kept_alive(bot: Bot, server: Server) -> None:
    for _ in range(5):
        await bot.send_message(7, "x")

    assert len(server.peers) == 1


async def test_file_is_downloaded(bot: Bot, server: Server) -> None:
    server.answer = {
        "ok": True,
        "result": {"file_id": "a", "file_unique_id": "b", "file_path": "documents/1.csv"},
    }

    content = await (await bot.get_file("a")).download_as_bytearray()

    assert bytes(content) == b"bytes of /file/bot1:secret/documents/1.csv"


@pytest.mark.parametrize(
    ("status", "answer", "expected"),
    [
        (400, {"description": "Bad Request: chat not found"}, BadRequest),
        (403, {"description": "Forbidden: bot was blocked by the user"}, Forbidden),
        (429, {"description": "Too Many", "parameters": {"retry_after": 3}}, RetryAfter),
        (502, {}, NetworkError),
    ],
)
async def test_refusals_keep_their_kind(
    bot: Bot, server: Server, status: int, answer: dict[str, object], expected: type[Exception]
) -> None:
    server.status, server.answer = status, {"ok": False, **answer}

    with pytest.raises(expected):
        await bot.send_message(7, "x")


async def test_late_answer_is_a_timeout_that_may_have_arrived(bot: Bot, server: Server) -> None:
    server.delay = 0.5

    with pytest.raises(TimedOut) as caught:
        await bot.send_message(7, "x")

    assert not isinstance(caught.value, NotSentError)
    assert "secret" not in repr(caught.value)


async def test_refused_connection_is_certainly_not_sent() -> None:
    async with AiohttpRequest(connections=1) as request:
        with pytest.raises(NotSentError) as caught:
            await request.do_request("http://127.0.0.1:1/bot1:secret/getMe", "POST")

    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None


async def test_closed_request_says_so() -> None:
    with pytest.raises(NotSentError):
        await AiohttpRequest().do_request("http://127.0.0.1:1/bot1:secret/getMe", "POST")


async def test_broken_answer_does_not_show_the_address(bot: Bot, server: Server) -> None:
    server.status, server.answer = 500, {}

    with pytest.raises(NetworkError) as caught:
        await bot.send_message(7, "x")

    assert "secret" not in str(caught.value)
