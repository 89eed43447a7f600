"""A message to oneself, and how it went. Argument: the connection."""

from domain.audience import typos
from domain.connectors import channels, connecting, trying
from domain.core.errors import NotFoundError
from domain.messaging import sms
from domain.models import Connector
from handlers.kit import trying_channels
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit


@screen(right="shop.edit", back="channels")
async def draw(visit: Visit) -> View:
    t, connector = visit.t, await _asked(visit)
    channel, last = channels.channel_of(connector), trying.of(connector)
    where = await trying_channels.where(visit, connector)
    said = [t("channel-try", channel=channel)]
    if where:
        said.append(t("channel-try-where", channel=channel, where=where))
    else:
        said.append(t("channel-try-nowhere", channel=channel))
    if channel == "email" and (meant := typos.meant(where)):
        said.append(t("channel-typo", meant=meant))
    said += trying_channels.price(visit, connector, sms.plain({"text": _text(visit)}))
    if last is not None:
        said += ["", trying_channels.told(visit, connector, last)]
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
        await trying.ask(
            connector, await trying_channels.where(visit, connector), _text(visit), visit.now
        )
    return Go("channel_try", (connector.id,), wake=(trying.JOB,))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Another address."""
    connector = await _asked(visit)
    await trying_channels.keep(visit, connector, said.text)
    return Go("channel_try", (connector.id,))


async def _asked(visit: Visit) -> Connector:
    connector = await connecting.find(visit.shop.id, visit.number(0))
    if not channels.channel_of(connector):
        raise NotFoundError(thing="connector")
    return connector


def _text(visit: Visit) -> str:
    return visit.t("channel-try-text", shop=visit.shop.name)
