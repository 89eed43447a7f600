"""Bot API requests over aiohttp, in place of python-telegram-bot's own client.

One instance talks for the bot, another one polls: a long poll must not take a sender's connection.
Neither an error nor a log line of this module carries the address, because the token is in it.
"""

import dataclasses
from typing import Final
from urllib.parse import urlencode

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}
# The body of a plain call is small, that of an upload is up to 50 MB.
UPLOAD_SECONDS: Final = 120.0
DOWNLOAD_SECONDS: Final = 300.0
NOT_A_NAME: Final = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


class NotSentError(NetworkError):
    """No connection was made, so Telegram certainly got nothing and trying again is safe."""


class SlowConnectionError(TimedOut):
    """The request may have arrived, its answer did not in time."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Timeouts:
    """Seconds: to wait for a free connection, to connect, to write, to wait for the answer."""

    pool: float = 10.0
    connect: float = 5.0
    write: float = 10.0
    read: float = 15.0


class AiohttpRequest(BaseRequest):
    """Up to `connections` at a time, kept alive between the calls."""

    __slots__ = ("_connections", "_session", "_timeouts")

    def __init__(self, *, connections: int = 64, timeouts: Timeouts | None = None) -> None:
        self._connections = connections
        self._timeouts = timeouts or Timeouts()
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._timeouts.read

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(
                limit=self._connections, ttl_dns_cache=300, keepalive_timeout=15
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    # The signature is python-telegram-bot's; its timeouts may be a marker that means "the default".
    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSentError("the connection is closed")
        limits = self._limits(
            request_data,
            read=_seconds(read_timeout, self._timeouts.read),
            write=_seconds(write_timeout, self._timeouts.write),
            connect=_seconds(connect_timeout, self._timeouts.connect),
            pool=_seconds(pool_timeout, self._timeouts.pool),
        )
        headers = None if request_data is None or request_data.contains_files else FORM
        try:
            async with self._session.request(
                method,
                URL(url, encoded=True),
                data=_body(request_data),
                headers=headers,
                timeout=limits,
                allow_redirects=False,
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise _told(error) from None

    def _limits(
        self,
        request_data: RequestData | None,
        *,
        read: float,
        write: float,
        connect: float,
        pool: float,
    ) -> aiohttp.ClientTimeout:
        if request_data is None:
            whole = DOWNLOAD_SECONDS
        else:
            write = max(write, UPLOAD_SECONDS) if request_data.contains_files else write
            whole = pool + connect + write + read
        return aiohttp.ClientTimeout(
            total=whole, connect=pool + connect, sock_connect=connect, sock_read=read
        )

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, object]:
        try:
            answer: dict[str, object] = orjson.loads(payload)
        except orjson.JSONDecodeError:
            raise TelegramError("Invalid server response") from None
        return answer


def _seconds(given: object, default: float) -> float:
    return float(given) if isinstance(given, int | float) else default


def _body(request_data: RequestData | None) -> bytes | aiohttp.FormData | None:
    if request_data is None:
        return None
    if not request_data.contains_files:
        return urlencode(request_data.json_parameters).encode()
    # Telegram takes the name of a file as it stands, UTF-8 and not percent-encoded.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for part, (filename, content, media_type) in request_data.multipart_data.items():
        form.add_field(
            part, content, filename=filename.translate(NOT_A_NAME), content_type=media_type
        )
    return form


def _told(error: aiohttp.ClientError | TimeoutError) -> NetworkError:
    """The error in python-telegram-bot's terms, without the address."""
    name = type(error).__name__
    match error:
        case aiohttp.ConnectionTimeoutError():
            return NotSentError(f"no connection in time ({name})")
        case aiohttp.ClientConnectorError():
            return NotSentError(f"can't connect ({name}: {error.os_error.strerror or ''})")
        case TimeoutError():
            return SlowConnectionError(f"no answer in time ({name})")
        case _:
            return NetworkError(f"the connection broke ({name})")
