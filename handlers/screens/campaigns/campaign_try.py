"""The very message to oneself by another channel.

Arguments: campaign, connection (0: choose); of a variant its test and place besides.
"""

import dataclasses

from domain.audience import typos
from domain.campaigns import arms, drafting, lettering, steering
from domain.connectors import channels, trying
from domain.core.errors import NotFoundError
from domain.experiments import drafting as experiments
from domain.experiments.variant import letter
from domain.messaging import addresses, sms
from domain.models import Campaign, Connector, Experiment, ExperimentVariant
from handlers.kit import campaign_ways, trying_channels
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit


@dataclasses.dataclass(frozen=True, kw_only=True)
class Tried:
    """What is sent to oneself: a campaign's message, or one variant of it."""

    campaign: Campaign
    experiment: Experiment | None = None
    variant: ExperimentVariant | None = None

    @property
    def own(self) -> tuple[int, ...]:
        """The part of a route that names the variant."""
        if self.experiment is None or self.variant is None:
            return ()
        return self.experiment.id, self.variant.place

    def route(self, connector: int = 0) -> tuple[int, ...]:
        """The arguments of this screen."""
        return (self.campaign.id, connector, *self.own)

    @property
    def back(self) -> Button:
        """Where one has come from."""
        if self.own:
            return Button("", "experiment_variant", self.own)
        return Button("", "campaign_preview", (self.campaign.id,))

    def title(self, visit: Visit) -> str:
        """What it is a test of."""
        name = letter(self.variant.place) if self.variant else ""
        return visit.t("campaign-try", name=self.campaign.name, variant=name or "no")


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    what = await _what(visit)
    if not visit.number(1, 0):
        return await _choice(visit, what)
    connector = await _asked(visit, what)
    channel, last = channels.channel_of(connector), trying.of(connector)
    where = await trying_channels.where(visit, connector)
    state = "where" if where else "nowhere"
    said = [what.title(visit)]
    said.append(visit.t(f"channel-try-{state}", channel=channel, where=where))
    if channel == "email" and (meant := typos.meant(where)):
        said.append(visit.t("channel-typo", meant=meant))
    if channel == "sms":
        said += trying_channels.price(
            visit, connector, sms.plain(await _content(visit, what, channel))
        )
    if last is not None:
        said += ["", trying_channels.told(visit, connector, last)]
    is_waiting = last is not None and last.state == "waiting"
    send = Button(
        visit.t.plain("channel-try-send"), "campaign_try", what.route(connector.id), "send"
    )
    is_only = len(await _lines(visit, what)) == 1
    return View(
        text="\n".join(said),
        rows=((send,),) if where and not is_waiting else (),
        back=what.back if what.own and is_only else Button("", "campaign_try", what.route()),
        is_live=is_waiting,
    )


@act()
async def send(visit: Visit) -> Go:
    """Send it; a second press while it is on its way changes nothing."""
    what = await _what(visit)
    connector = await _asked(visit, what)
    last = trying.of(connector)
    if last is None or last.state != "waiting":
        where = await trying_channels.where(visit, connector)
        content = await _content(visit, what, channels.channel_of(connector))
        await trying.ask(connector, where, "", visit.now, content)
        await steering.tested(what.campaign, visit.person, visit.now)
    return Go("campaign_try", what.route(connector.id), wake=(trying.JOB,))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Another address, which the screen then shows beside the button that sends."""
    what = await _what(visit)
    connector = await _asked(visit, what)
    await trying_channels.keep(visit, connector, said.text)
    return Go("campaign_try", what.route(connector.id))


async def _what(visit: Visit) -> Tried:
    campaign = await drafting.find(visit.shop, visit.number(0))
    if not visit.number(2, 0):
        return Tried(campaign=campaign)
    experiment = await experiments.find(visit.shop, visit.number(2))
    if experiment.campaign_id != campaign.id:
        raise NotFoundError(thing="experiment")
    variant = await experiments.variant(experiment, visit.number(3))
    return Tried(campaign=campaign, experiment=experiment, variant=variant)


async def _content(visit: Visit, what: Tried, channel: str) -> dict[str, object]:
    """What it says there, with one's own data in it."""
    message, values = drafting.message_of(what.campaign), {}
    if what.experiment is not None and what.variant is not None:
        message = await lettering.message_of(what.experiment, what.variant)
        values = await lettering.values_of(what.variant, visit.shop, visit.now)
    return await trying.message(message, visit.shop, visit.person, channel, visit.now, values)


async def _choice(visit: Visit, what: Tried) -> View:
    found = await _lines(visit, what)
    rows: list[Row] = [
        (Button(_name(visit, each), "campaign_try", what.route(each.id)),) for each in found
    ]
    has_push = addresses.PUSH in await addresses.connected(visit.shop.id)
    said = visit.t(
        "campaign-try-choose", count=len(found), is_unsubscribed="yes" if has_push else "no"
    )
    return View(text=f"{what.title(visit)}\n{said}", rows=tuple(rows), back=what.back)


def _name(visit: Visit, connector: Connector) -> str:
    return campaign_ways.name_of(visit, channels.channel_of(connector))


async def _lines(visit: Visit, what: Tried) -> list[Connector]:
    """The connections it can be tried by; of a variant those by which it goes."""
    found = await trying.lines(visit.shop, visit.person)
    if what.variant is None:
        return found
    route = arms.route_of(what.campaign, what.variant)
    return [each for each in found if channels.channel_of(each) in route]


async def _asked(visit: Visit, what: Tried) -> Connector:
    """One of those that can be tried here."""
    for each in await _lines(visit, what):
        if each.id == visit.number(1, 0):
            return each
    raise NotFoundError(thing="connector")
