"""The port `Outside` over aiohttp. Neither an error nor a log line carries an address."""

import asyncio
import base64
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import aiohttp
from yarl import URL

from bot.outside.addresses import Rule, parsed
from bot.outside.names import CheckedNames, Lookup, checked_sockets, system_lookup
from bot.outside.pouring import MIB, PIECE, Pouring
from domain.core.ports import Answer, Fetched, OutsideError

CONNECT_SECONDS: Final = 15.0
SILENCE_SECONDS: Final = 30.0
REDIRECTS: Final = 5
HEAD: Final = 2_000
LONGEST_MARK: Final = 200
# Of a wait in seconds: more would be years.
MOST_DIGITS: Final = 8
MOVED: Final = frozenset({301, 302, 303, 307, 308})
OK: Final = 200
SAME: Final = 304
AGENT: Final = "Mozilla/5.0 (compatible; Barker/1.0)"


class Internet:
    """Calls public addresses only. `allows_loopback` is for tests and the demo."""

    def __init__(self, *, allows_loopback: bool = False, lookup: Lookup = system_lookup) -> None:
        self._rule = Rule(allows_loopback=allows_loopback)
        self._names = CheckedNames(self._rule, lookup)
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        connector = aiohttp.TCPConnector(
            resolver=self._names,
            use_dns_cache=False,
            limit=32,
            limit_per_host=8,
            socket_factory=checked_sockets(self._rule),
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            headers={"User-Agent": AGENT},
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def check(self, url: str) -> None:
        found = parsed(url)
        self._rule.check_url(found)
        host, port = found.raw_host or "", found.port or 0
        if ":" not in host and not host.replace(".", "").isdigit():
            await self._names.addresses(host, port)

    async def download(
        self,
        url: str,
        into: Path,
        *,
        etag: str = "",
        changed: str = "",
        limit: int,
        seconds: float,
    ) -> Fetched:
        marks = {"If-None-Match": etag, "If-Modified-Since": changed}
        asked = {name: mark for name, mark in marks.items() if mark}
        try:
            async with (
                _told(),
                asyncio.timeout(seconds),
                self._found(parsed(url), {**asked, "Accept-Encoding": "gzip"}) as response,
            ):
                if response.status == SAME and asked:
                    return Fetched(status="same", etag=etag, changed=changed)
                return await _poured(response, into, limit)
        except BaseException:
            _drop(into)
            raise

    async def post(
        self, url: str, body: bytes, headers: Mapping[str, str], *, seconds: float
    ) -> Answer:
        async with (
            _told(),
            asyncio.timeout(seconds),
            self._asked("POST", parsed(url), {**headers, "Accept-Encoding": "identity"}, body) as r,
        ):
            return Answer(
                status=r.status,
                head=await _head(r),
                retry_after=_seconds(r.headers.get("Retry-After", "")),
            )

    async def reach(self, host: str, port: int, *, seconds: float) -> socket.socket:
        """A connection for another protocol than HTTP, to an address that was looked at."""
        loop = asyncio.get_running_loop()
        if ":" in host or host.replace(".", "").isdigit():
            self._rule.check_number(host)
            found = [host]
        else:
            found = await self._names.addresses(host, port)
        family = socket.AF_INET6 if ":" in found[0] else socket.AF_INET
        sock = socket.socket(family, socket.SOCK_STREAM)
        sock.settimeout(0)
        try:
            async with asyncio.timeout(seconds):
                await loop.sock_connect(sock, (found[0], port))
        except TimeoutError:
            sock.close()
            raise OutsideError(reason="too-slow") from None
        except OSError:
            sock.close()
            raise OutsideError(reason="no-connection") from None
        except BaseException:
            sock.close()
            raise
        return sock

    @asynccontextmanager
    async def _found(
        self, url: URL, headers: Mapping[str, str]
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """The answer behind the redirects, each of which is checked like the first address."""
        for _ in range(REDIRECTS + 1):
            async with self._asked("GET", url, headers) as response:
                if response.status not in MOVED:
                    yield response
                    return
                place = response.headers.get("Location", "")
            if not place:
                raise OutsideError(reason="bad-redirect")
            url = url.join(parsed(place))
        raise OutsideError(reason="too-many-redirects", detail=str(REDIRECTS))

    @asynccontextmanager
    async def _asked(
        self, method: str, url: URL, headers: Mapping[str, str], body: bytes | None = None
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        self._rule.check_url(url)
        if self._session is None:
            raise OutsideError(reason="no-connection")
        headers = {**headers, **_password(url)}
        limits = aiohttp.ClientTimeout(
            total=None, sock_connect=CONNECT_SECONDS, sock_read=SILENCE_SECONDS
        )
        async with self._session.request(
            method,
            url.with_user(None),
            data=body,
            headers=headers,
            timeout=limits,
            allow_redirects=False,
        ) as response:
            yield response


@asynccontextmanager
async def _told() -> AsyncIterator[None]:
    """The library's errors as reasons."""
    try:
        yield
    except aiohttp.ClientSSLError:
        raise OutsideError(reason="bad-certificate") from None
    except aiohttp.InvalidURL:
        raise OutsideError(reason="bad-address") from None
    except aiohttp.ConnectionTimeoutError:
        # Nothing was said yet, so nothing can have been done.
        raise OutsideError(reason="no-connection") from None
    except TimeoutError:
        raise OutsideError(reason="too-slow") from None
    except aiohttp.ClientConnectorError:
        raise OutsideError(reason="no-connection") from None
    except (aiohttp.ClientPayloadError, aiohttp.ServerDisconnectedError, ConnectionError):
        raise OutsideError(reason="broken-off") from None
    except aiohttp.ClientError:
        raise OutsideError(reason="bad-answer") from None


async def _poured(response: aiohttp.ClientResponse, into: Path, limit: int) -> Fetched:
    if response.status != OK:
        raise OutsideError(reason="status", detail=str(response.status))
    if (response.content_length or 0) > limit:
        raise OutsideError(reason="too-large", detail=str(limit // MIB))
    with into.open("wb") as file:
        packing = response.headers.get("Content-Encoding", "").strip().lower()
        pouring = Pouring(file=file, limit=limit, packing=packing)
        async for chunk in response.content.iter_chunked(PIECE):
            await asyncio.to_thread(pouring.take, chunk)
        pouring.close()
    return Fetched(
        status="fresh",
        etag=_mark(response.headers.get("ETag", "")),
        changed=_mark(response.headers.get("Last-Modified", "")),
        size=pouring.size,
        sha256=pouring.sha256,
        content_type=response.content_type[:LONGEST_MARK],
    )


def _password(url: URL) -> dict[str, str]:
    """The name and password of an address, in UTF-8: the library's own way knows Latin only."""
    if url.user is None:
        return {}
    pair = f"{url.user}:{url.password or ''}".encode()
    return {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}


def _drop(path: Path) -> None:
    path.unlink(missing_ok=True)


def _mark(text: str) -> str:
    """A mark to send back next time; one that is too long is no mark."""
    return text if len(text) <= LONGEST_MARK else ""


async def _head(response: aiohttp.ClientResponse) -> bytes:
    head = b""
    async for chunk in response.content.iter_chunked(HEAD):
        head += chunk
        if len(head) >= HEAD:
            break
    return head[:HEAD]


def _seconds(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None
