"""Trying a channel on oneself, in words: where it goes, what it costs, how it went."""

from typing import Final

from domain.audience import drafts
from domain.connectors import channels, connecting, trying
from domain.connectors.channels import ChannelError
from domain.connectors.kinds.sms_http import SmsHttp
from domain.connectors.trying import Try
from domain.messaging import sms
from domain.models import Connector
from handlers.kit.visit import Visit

DRAFT: Final = "channel_try"
TYPED: Final = ("email", "sms")


async def where(visit: Visit, connector: Connector) -> str:
    """The address that was typed last, or the person's own."""
    channel = channels.channel_of(connector)
    kept = await drafts.load(visit.person.telegram_id, DRAFT)
    if channel in TYPED and kept.get(channel):
        return str(kept[channel])
    return await trying.address(connector, visit.shop, visit.person, "")


async def keep(visit: Visit, connector: Connector, typed: str) -> None:
    """Another address, for this try and the next ones. Raises BadValueError."""
    found = await trying.address(connector, visit.shop, visit.person, typed.strip())
    kept = await drafts.load(visit.person.telegram_id, DRAFT)
    key = channels.channel_of(connector)
    await drafts.save(visit.person.telegram_id, DRAFT, {**kept, key: found}, visit.now)


def price(visit: Visit, connector: Connector, text: str) -> list[str]:
    """What an SMS takes and costs, before it is sent."""
    kind = connecting.open_kind(connector)
    if not isinstance(kind, SmsHttp):
        return []
    measured = sms.measure(text)
    cost = visit.t.money(measured.cost(kind.price), visit.shop.currency)
    return [visit.t("sms-price", segments=measured.segments, cost=cost)]


def told(visit: Visit, connector: Connector, last: Try) -> str:
    """How the last one went."""
    t, channel = visit.t, channels.channel_of(connector)
    if last.state != "failed":
        return t("channel-tried", state=last.state, channel=channel)
    kind, _, reason = last.reason.partition("-")
    if kind == "address":
        return t("channel-tried-address", reason=reason)
    fault = ChannelError(reason=last.reason, said=last.said)
    return t("channel-tried-fault", why=t.plain("error-channel", **fault.values()))
