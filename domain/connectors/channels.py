"""Channels as connections: which kind opens which channel, and why one does not work now."""

import dataclasses
from typing import Any, ClassVar, Final

from domain.connectors.kind import KINDS
from domain.core.errors import DomainError
from domain.models import Connector

# The one that always is there.
TELEGRAM: Final = "telegram"


@dataclasses.dataclass(eq=False)
class ChannelError(DomainError):
    """Nothing can be sent by the channel now, whoever it is for; the shop has to do something.

    `reason` is a part of the text `error-channel`: `login`, `certificate`, `no-money` and so on;
    `said` is what the other side answered.
    """

    code: ClassVar[str] = "channel"
    reason: str
    said: str = ""
    has_said: str = dataclasses.field(default="no", init=False)

    def __post_init__(self) -> None:
        self.has_said = "yes" if self.said else "no"


def kind_of(channel: str) -> str:
    """The kind of connection that opens a channel; raises LookupError."""
    for key, kind in KINDS.items():
        if getattr(kind, "channel", "") == channel:
            return key
    raise LookupError(channel)


def channel_of(connector: Connector) -> str:
    """The channel a connection opens; empty for a connection that sends nothing."""
    return str(getattr(KINDS[connector.kind], "channel", ""))


async def line(shop_id: int, channel: str) -> Connector | None:
    """The connection of a shop's channel: the oldest of those that are not paused."""
    found = Connector.filter(
        shop_id=shop_id, kind=kind_of(channel), removed_at__isnull=True, is_paused=False
    )
    return await found.order_by("id").first()


async def sms_price(shop_id: int) -> int:
    """What a segment of an SMS costs the shop, in minor units; 0 where that is not known."""
    found = await line(shop_id, "sms")
    return int(found.params.get("price") or 0) if found else 0


async def remember(connector: Connector, **values: Any) -> None:  # noqa: ANN401 - JSON
    """Lay values over what the connection keeps in mind."""
    fresh = await Connector.get(id=connector.id)
    await Connector.filter(id=connector.id).update(state={**fresh.state, **values})
