"""The very message to oneself by another channel. Arguments: campaign, connection (0: choose)."""

from domain.audience import typos
from domain.campaigns import drafting, steering
from domain.connectors import channels, trying
from domain.core.errors import NotFoundError
from domain.messaging import sms
from domain.models import Campaign, Connector
from handlers.kit import campaign_ways, trying_channels
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    if not visit.number(1, 0):
        return await _choice(visit, campaign)
    connector = await _asked(visit)
    channel, last = channels.channel_of(connector), trying.of(connector)
    where = await trying_channels.where(visit, connector)
    state = "where" if where else "nowhere"
    said = [visit.t("campaign-try", name=campaign.name)]
    said.append(visit.t(f"channel-try-{state}", channel=channel, where=where))
    if channel == "email" and (meant := typos.meant(where)):
        said.append(visit.t("channel-typo", meant=meant))
    if channel == "sms":
        content = await trying.message(campaign, visit.shop, visit.person, channel, visit.now)
        said += trying_channels.price(visit, connector, sms.plain(content))
    if last is not None:
        said += ["", trying_channels.told(visit, connector, last)]
    is_waiting = last is not None and last.state == "waiting"
    args = (campaign.id, connector.id)
    send = Button(visit.t.plain("channel-try-send"), "campaign_try", args, "send")
    return View(
        text="\n".join(said),
        rows=((send,),) if where and not is_waiting else (),
        back=Button("", "campaign_try", (campaign.id,)),
        is_live=is_waiting,
    )


@act()
async def send(visit: Visit) -> Go:
    """Send it; a second press while it is on its way changes nothing."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    connector = await _asked(visit)
    last = trying.of(connector)
    if last is None or last.state != "waiting":
        where = await trying_channels.where(visit, connector)
        channel = channels.channel_of(connector)
        content = await trying.message(campaign, visit.shop, visit.person, channel, visit.now)
        await trying.ask(connector, where, "", visit.now, content)
        await steering.tested(campaign, visit.person, visit.now)
    return Go("campaign_try", (campaign.id, connector.id), wake=(trying.JOB,))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Another address, which the screen then shows beside the button that sends."""
    connector = await _asked(visit)
    await trying_channels.keep(visit, connector, said.text)
    return Go("campaign_try", (visit.number(0), connector.id))


async def _choice(visit: Visit, campaign: Campaign) -> View:
    found = await trying.lines(visit.shop, visit.person)
    rows: list[Row] = [
        (Button(_name(visit, each), "campaign_try", (campaign.id, each.id)),) for each in found
    ]
    return View(
        text=visit.t("campaign-try-choose", name=campaign.name, count=len(found)),
        rows=tuple(rows),
        back=Button("", "campaign_preview", (campaign.id,)),
    )


def _name(visit: Visit, connector: Connector) -> str:
    return campaign_ways.name_of(visit, channels.channel_of(connector))


async def _asked(visit: Visit) -> Connector:
    """One of those that can be tried here."""
    for each in await trying.lines(visit.shop, visit.person):
        if each.id == visit.number(1, 0):
            return each
    raise NotFoundError(thing="connector")
