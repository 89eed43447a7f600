"""Downloads: conditional, counted, unpacked with a limit, and nothing left of those that failed."""

import asyncio
import gzip
import hashlib
import zlib
from pathlib import Path

import pytest
from aiohttp import web

from bot.outside import Internet
from domain.core.ports import Fetched, OutsideError
from tests.chat import Names
from tests.outside.servers import Serve, saying, site, wire

MIB = 2**20


def answering(*answers: web.Response) -> Serve:
    """Each answer in its turn, the last one for good."""
    left = list(answers)

    async def serve(_request: web.Request) -> web.Response:
        one = left.pop(0) if len(left) > 1 else left[0]
        return web.Response(body=one.body, status=one.status, headers=one.headers)

    return serve


def moved(to: str) -> web.Response:
    return web.Response(status=302, headers={"Location": to})


def packed(body: bytes) -> web.Response:
    return web.Response(body=body, headers={"Content-Encoding": "gzip"})


async def fetch(
    address: str,
    into: Path,
    *,
    etag: str = "",
    limit: int = MIB,
    seconds: float = 20,
    names: Names | None = None,
) -> Fetched:
    names = names or Names({"localhost": ["127.0.0.1"]})
    async with Internet(allows_loopback=True, lookup=names) as outside:
        return await outside.download(address, into, etag=etag, limit=limit, seconds=seconds)


async def test_a_file_is_streamed_with_its_marks(tmp_path: Path) -> None:
    marks = {"ETag": '"v1"', "Last-Modified": "Mon, 16 Mar 2026 10:00:00 GMT"}
    answer = web.Response(body=b"<yml/>", content_type="text/xml", headers=marks)
    async with site(answering(answer)) as address:
        got = await fetch(f"{address}/feed", tmp_path / "feed")

    assert (tmp_path / "feed").read_bytes() == b"<yml/>"
    assert (got.status, got.etag, got.changed) == ("fresh", '"v1"', marks["Last-Modified"])
    assert (got.size, got.content_type) == (6, "text/xml")
    assert got.sha256 == hashlib.sha256(b"<yml/>").hexdigest()


async def test_the_marks_are_sent_back(tmp_path: Path) -> None:
    async def serve(request: web.Request) -> web.Response:
        same = request.headers.get("If-None-Match") == '"v1"'
        return web.Response(status=304) if same else web.Response(body=b"new")

    async with site(serve) as address:
        got = await fetch(address, tmp_path / "feed", etag='"v1"')

    assert got == Fetched(status="same", etag='"v1"')
    assert not (tmp_path / "feed").exists()


async def test_packed_answers_are_unpacked_in_all_their_parts(tmp_path: Path) -> None:
    body = gzip.compress(b"a" * 300_000) + gzip.compress(b"b" * 300_000)
    async with site(answering(packed(body))) as address:
        got = await fetch(address, tmp_path / "feed")

    assert got.size == 600_000
    assert (tmp_path / "feed").read_bytes() == b"a" * 300_000 + b"b" * 300_000


async def refused(answer: web.Response, into: Path, limit: int = MIB) -> tuple[str, str]:
    async with site(answering(answer)) as address:
        with pytest.raises(OutsideError) as caught:
            await fetch(address, into, limit=limit)
    assert not list(into.parent.iterdir())
    return caught.value.reason, caught.value.detail


async def test_what_is_refused_leaves_nothing(tmp_path: Path) -> None:
    into, bomb = tmp_path / "feed", gzip.compress(b"\0" * 40 * MIB)
    brotli = web.Response(body=b"x", headers={"Content-Encoding": "br"})

    assert await refused(web.Response(status=404), into) == ("status", "404")
    assert await refused(web.Response(status=503), into) == ("status", "503")
    assert await refused(web.Response(status=304), into) == ("status", "304")
    assert await refused(web.Response(body=b"x" * (MIB + 1)), into) == ("too-large", "1")
    assert await refused(packed(bomb), into, limit=2 * MIB) == ("too-large", "2")
    assert await refused(packed(b"not packed at all"), into) == ("bad-packing", "")
    assert await refused(packed(gzip.compress(b"abc" * 100)[:-9]), into) == ("broken-off", "")
    assert await refused(packed(zlib.compress(b"abc")), into) == ("bad-packing", "")
    assert await refused(brotli, into) == ("bad-packing", "")
    assert await refused(web.Response(status=302), into) == ("bad-redirect", "")
    assert await refused(moved("/again"), into) == ("too-many-redirects", "5")
    assert await refused(moved("http://10.0.0.1/feed"), into) == ("private-address", "")
    assert await refused(moved("http://169.254.169.254/"), into) == ("private-address", "")
    assert await refused(moved("file:///etc/passwd"), into) == ("bad-address", "")
    assert await refused(moved("http://localhost:25/"), into) == ("bad-port", "25")


async def test_redirects_are_followed_five_times(tmp_path: Path) -> None:
    hops = [moved(f"/{n}") for n in range(5)]
    async with site(answering(*hops, web.Response(body=b"there"))) as address:
        await fetch(f"{address}/start", tmp_path / "feed")

    assert (tmp_path / "feed").read_bytes() == b"there"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "broken-off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n", "broken-off"),
        (b"", "broken-off"),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", "bad-answer"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"a" * 100_000 + b"\r\n\r\n", "bad-answer"),
    ],
)
async def test_a_cut_answer_leaves_nothing(tmp_path: Path, said: bytes, reason: str) -> None:
    async with wire(saying(said)) as address:
        with pytest.raises(OutsideError) as caught:
            await fetch(address, tmp_path / "feed")

    assert caught.value.reason == reason
    assert not (tmp_path / "feed").exists()


async def test_a_slow_drip_ends(tmp_path: Path) -> None:
    async def drip(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        for _ in range(100):
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.02)

    async with wire(drip) as address:
        with pytest.raises(OutsideError) as caught:
            await fetch(address, tmp_path / "feed", seconds=0.3)

    assert caught.value.reason == "too-slow"
    assert not (tmp_path / "feed").exists()


async def test_nobody_listens(tmp_path: Path) -> None:
    async with site(answering(web.Response())) as address:
        pass
    with pytest.raises(OutsideError) as caught:
        await fetch(address, tmp_path / "feed")

    assert caught.value.reason == "no-connection"


async def test_a_name_is_looked_up_once_and_called_where_it_was_checked(tmp_path: Path) -> None:
    """A name that turns private after the check is looked at again when it is called."""
    names = Names({"shop.test": ["127.0.0.1"]})
    async with site(answering(web.Response(body=b"ok"))) as address:
        port = address.rpartition(":")[2]
        await fetch(f"http://shop.test:{port}/", tmp_path / "feed", names=names)
        assert names.asked == ["shop.test"]

        async with Internet(allows_loopback=True, lookup=names) as outside:
            await outside.check(f"http://shop.test:{port}/")
            names.known["shop.test"] = ["10.0.0.1"]
            with pytest.raises(OutsideError) as caught:
                await outside.post(f"http://shop.test:{port}/", b"", {}, seconds=5)

    assert caught.value.reason == "private-address"


async def test_a_post_is_answered_whatever_the_status() -> None:
    got: list[bytes] = []

    async def serve(request: web.Request) -> web.Response:
        got.append(await request.read() + request.headers["X-Sign"].encode())
        return web.Response(
            status=307,
            body=b"x" * 5_000,
            headers={"Location": "http://10.0.0.1/", "Retry-After": "120"},
        )

    async with site(serve) as address, Internet(allows_loopback=True) as outside:
        answer = await outside.post(address, b"hello", {"X-Sign": "1"}, seconds=5)

    assert got == [b"hello1"]
    assert (answer.status, len(answer.head), answer.retry_after) == (307, 2_000, 120)
