"""A message to oneself, and how it went. Argument: the connection."""

from domain.audience import drafts, typos
from domain.connectors import channels, connecting, trying
from domain.connectors.channels import ChannelError
from domain.connectors.kinds.sms_http import SmsHttp
from domain.connectors.trying import Try
from domain.core.errors import NotFoundError
from domain.messaging import sms
from domain.models import Connector
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

DRAFT = "channel_try"
TYPED = ("email", "sms")


@screen(right="shop.edit", back="channels")
async def draw(visit: Visit) -> View:
    t, connector = visit.t, await _asked(visit)
    channel, last = channels.channel_of(connector), trying.of(connector)
    where = await _where(visit, connector)
    said = [t("channel-try", channel=channel)]
    if where:
        said.append(t("channel-try-where", channel=channel, where=where))
    else:
        said.append(t("channel-try-nowhere", channel=channel))
    if channel == "email" and (meant := typos.meant(where)):
        said.append(t("channel-typo", meant=meant))
    said += _price(visit, connector)
    if last is not None:
        said += ["", _told(visit, connector, last)]
    rows: tuple[Row, ...] = ()
    is_waiting = last is not None and last.state == "waiting"
    if where and not is_waiting:
        send = Button(t.plain("channel-try-send"), "channel_try", (connector.id,), "send")
        rows = ((send,),)
    back = Button("", "connector_card", (connector.id,))
    return View(text="\n".join(said), rows=rows, back=back, is_live=is_waiting)


@act()
async def send(visit: Visit) -> Go:
    """Send it; a second press while it is on its way changes nothing."""
    connector = await _asked(visit)
    last = trying.of(connector)
    if last is None or last.state != "waiting":
        await trying.ask(connector, await _where(visit, connector), _text(visit), visit.now)
    return Go("channel_try", (connector.id,), wake=(trying.JOB,))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Another address."""
    connector = await _asked(visit)
    where = await trying.address(connector, visit.shop, visit.person, said.text.strip())
    key = channels.channel_of(connector)
    await drafts.save(visit.person.telegram_id, DRAFT, {key: where}, visit.now)
    return Go("channel_try", (connector.id,))


async def _asked(visit: Visit) -> Connector:
    connector = await connecting.find(visit.shop.id, visit.number(0))
    if not channels.channel_of(connector):
        raise NotFoundError(thing="connector")
    return connector


async def _where(visit: Visit, connector: Connector) -> str:
    channel = channels.channel_of(connector)
    kept = await drafts.load(visit.person.telegram_id, DRAFT)
    if channel in TYPED and kept.get(channel):
        return str(kept[channel])
    return await trying.address(connector, visit.shop, visit.person, "")


def _text(visit: Visit) -> str:
    return visit.t("channel-try-text", shop=visit.shop.name)


def _price(visit: Visit, connector: Connector) -> list[str]:
    """What it takes and costs, before it is sent."""
    kind = connecting.open_kind(connector)
    if not isinstance(kind, SmsHttp):
        return []
    measured = sms.measure(sms.plain({"text": _text(visit)}))
    cost = visit.t.money(measured.cost(kind.price), visit.shop.currency)
    return [visit.t("sms-price", segments=measured.segments, cost=cost)]


def _told(visit: Visit, connector: Connector, last: Try) -> str:
    t, channel = visit.t, channels.channel_of(connector)
    if last.state != "failed":
        return t("channel-tried", state=last.state, channel=channel)
    kind, _, reason = last.reason.partition("-")
    if kind == "address":
        return t("channel-tried-address", reason=reason)
    fault = ChannelError(reason=last.reason, said=last.said)
    return t("channel-tried-fault", why=t.plain("error-channel", **fault.values()))
