"""What channels of a shop's own are made of, and how they find out whose message they carry."""

import asyncio
import dataclasses
import logging
import ssl
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, Generic, NoReturn, TypeVar, cast

from tortoise.transactions import in_transaction

from bot.outside import Internet
from domain.connectors import channels, connecting, health
from domain.connectors.channels import ChannelError
from domain.connectors.kind import Kind
from domain.core.ports import DeliveryError, Files, Notices, SecretLostError, Vault
from domain.core.reading import on
from domain.models import Connector

log = logging.getLogger(__name__)

K = TypeVar("K", bound=Kind)
# While a channel does not work it is tried by one message in so many seconds.
REST: Final = 60.0
AT_ONCE: Final = 8
# Nothing was said yet when these happen; after any other the other side may have taken it.
UNSAID: Final = frozenset(
    {
        "no-connection",
        "unknown-name",
        "private-address",
        "bad-address",
        "bad-port",
        "bad-certificate",
    }
)


def nothing(_: str) -> None:
    """Nobody is woken: for a channel that stands alone."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Ways:
    """The outside, as channels see it."""

    files: Files
    internet: Internet
    vault: Vault
    notices: Notices
    clock: Callable[[], datetime]
    wake: Callable[[str], None] = nothing
    web_address: str = ""
    tls: ssl.SSLContext | None = None
    # Seconds for one answer of a mail server.
    patience: float = 30.0


@dataclasses.dataclass(frozen=True, kw_only=True)
class Parcel:
    """One message: whose it is, and what is in it."""

    shop_id: int
    customer_id: int
    delivery_id: int
    kind: str
    topic: str
    attempt: int
    content: Mapping[str, Any]

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> "Parcel":
        """What `domain.messaging.envelope` wrote on it; without a shop nobody can carry it."""
        label = content.get("label") or {}
        if "shop" not in label:
            raise DeliveryError(reason="no_channel", is_permanent=True)
        return cls(
            shop_id=label["shop"],
            customer_id=label.get("customer", 0),
            delivery_id=label.get("delivery", 0),
            kind=label.get("kind", "service"),
            topic=label.get("topic", "service"),
            attempt=label.get("attempt", 1),
            content=content,
        )


class ShopChannel(Generic[K]):
    """A channel that each shop sets up for itself.

    A fault that has nothing to do with the message closes the channel for a minute, so that a wrong
    password is not tried ten thousand times, and is written down for the owner.
    """

    name: str
    at_once = AT_ONCE

    def __init__(self, ways: Ways) -> None:
        self.ways = ways
        self._broken: dict[int, tuple[float, str, ChannelError]] = {}
        self._noted: dict[int, str] = {}
        self._noting = asyncio.Lock()

    async def send(self, address: str, content: dict[str, Any]) -> str:
        parcel = Parcel.of(content)
        connector = await self._line(parcel.shop_id)
        self._check(connector)
        try:
            kind = cast(K, connecting.kind_of(connector, self.ways.vault))
            sent = await self.carry(address, parcel, connector, kind)
        except SecretLostError:
            await self._fail(connector, ChannelError(reason="secret-lost"))
        except ChannelError as error:
            await self._fail(connector, error)
        except DeliveryError as error:
            if error.is_unconfirmed:
                self._close(connector, ChannelError(reason="slow"))
            raise
        await self._note(connector, None)
        return sent

    async def carry(self, address: str, parcel: Parcel, connector: Connector, kind: K) -> str:
        """Send it; the other side's id. Raises DeliveryError, ChannelError where all would fail."""
        raise NotImplementedError

    async def _line(self, shop_id: int) -> Connector:
        with on("keys"):
            found = await channels.line(shop_id, self.name)
        if found is None:
            raise DeliveryError(reason="no_channel", is_permanent=True)
        return found

    def _check(self, connector: Connector) -> None:
        until, version, error = self._broken.get(connector.id, (0.0, "", None))
        left = until - time.monotonic()
        if error is not None and left > 0 and version == _version(connector):
            raise _later(left) from error

    def _close(self, connector: Connector, error: ChannelError) -> None:
        self._broken[connector.id] = (time.monotonic() + REST, _version(connector), error)

    async def _fail(self, connector: Connector, error: ChannelError) -> NoReturn:
        self._close(connector, error)
        await self._note(connector, error)
        raise _later(REST) from error

    async def _note(self, connector: Connector, error: ChannelError | None) -> None:
        """Write down how the channel is, when that is news."""
        news = f"{_version(connector)} {error.reason if error else ''}"
        if error is None and self._noted.get(connector.id) == news:
            return
        async with self._noting:
            self._noted[connector.id] = news
            async with in_transaction("default"):
                if error is None:
                    await health.works(connector, self.ways.clock(), has_problems=False)
                else:
                    await health.fails(
                        connector, self.ways.clock(), ChannelError.code, error.values()
                    )
        if error is not None:
            log.warning("channel_failed channel=%s reason=%s", self.name, error.reason)
            self.ways.wake("tell_connectors")


def _later(seconds: float) -> DeliveryError:
    """Why it does not work now is its cause."""
    return DeliveryError(reason="channel", retry_after=max(1.0, seconds))


def _version(connector: Connector) -> str:
    return f"{connector.secret}{connector.params}"
