"""One campaign: as a draft with everything it still needs, later as it runs or as it ended."""

from domain.campaigns import drafting, steering
from domain.campaigns.drafting import message_of
from domain.core.errors import TooSlowError
from domain.experiments import letters
from domain.messaging.markup import clipped, visible
from domain.messaging.message import Message
from domain.models import Campaign
from handlers.kit import campaign_people, campaign_ways, campaign_when, carrying
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit
from handlers.screens.campaigns.campaign_run import draw as draw_run

SHOWN = 300


@screen(right="campaigns.see", back="campaigns", is_slow=True)
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    if campaign.status != "draft":
        return await draw_run(visit)
    message = message_of(campaign)
    parts = [
        visit.t("campaign-draft", name=campaign.name),
        _message(visit, message),
        await _audience(visit, campaign),
        campaign_when.said(visit, campaign) if campaign.schedule != "now" else "",
        campaign_ways.uncounted(visit, message),
    ]
    rows = _rows(visit, campaign, message) if visit.can("campaigns.send") else ()
    return View(text="\n\n".join(filter(None, parts)), rows=rows)


@act(right="campaigns.send")
async def copy(visit: Visit) -> Go:
    """A new draft with the same message; where there is a test it is asked what goes along."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    if await letters.of(campaign) is not None:
        return Go("campaign_copy", (campaign.id,))
    again = await drafting.copy(campaign, visit.person, visit.now)
    return Go("campaign_card", (again.id,), toast=visit.t.plain("campaign-copied"))


def _message(visit: Visit, message: Message) -> str:
    if message.is_empty:
        return visit.t("campaign-no-text")
    text = clipped(" ".join(visible(message.text).split()), SHOWN)
    carried = carrying.said(visit, message.carried)
    return visit.t(
        "campaign-message",
        text=text,
        carried=f"{carried} " if carried else "",
        buttons=len(message.buttons),
    )


async def _audience(visit: Visit, campaign: Campaign) -> str:
    if campaign.segment is None:
        return visit.t("campaign-no-segment")
    try:
        found = await steering.audience(campaign, visit.shop, visit.now)
    except TooSlowError:
        return visit.t("campaign-segment-slow", segment=campaign.segment.name)
    return visit.t(
        "campaign-audience",
        segment=await campaign_people.named(visit, campaign),
        size=found.size,
        count=found.will_get,
    )


def _rows(visit: Visit, campaign: Campaign, message: Message) -> tuple[Row, ...]:
    t, draft = visit.t.plain, (campaign.id, campaign.version)
    rows: list[Row] = [
        (
            Button(t("campaign-button-text"), "campaign_text", draft),
            Button(t("campaign-button-links"), "campaign_links", draft),
        ),
        (
            Button(t("campaign-button-segment"), "campaign_segment", draft),
            Button(t("campaign-button-when"), "campaign_when", draft),
        ),
    ]
    more = Button(t("button-more"), "campaign_more", (campaign.id,))
    manners = Button(t("campaign-button-manners"), "campaign_manners", draft)
    if message.is_empty:
        rows.append((manners, more))
    else:
        look = Button(t("campaign-button-preview"), "campaign_preview", (campaign.id,))
        rows += [(look, manners), (more,)]
        if campaign.segment is not None:
            send = Button(t("campaign-button-send"), "campaign_confirm", (campaign.id,))
            rows[-1] = (more, send)
    return tuple(rows)
