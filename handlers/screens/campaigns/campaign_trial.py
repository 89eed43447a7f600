"""To a few people first: how many. Arguments: campaign, version."""

from typing import Final

from domain.campaigns import drafting, trials
from handlers.kit.reading_typed import whole_number
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit

READY: Final = (20, 50, 100, 500)


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    t, draft = visit.t, (campaign.id, campaign.version)
    keys = [
        Button(t.number(each), "campaign_trial", (*draft, each), "put")
        for each in READY
        if each != campaign.trial
    ]
    off = Button(t.plain("campaign-trial-off"), "campaign_trial", (*draft, 0), "put")
    return View(
        text=t("campaign-trial-ask", count=campaign.trial),
        rows=(tuple(keys), *(((off,),) if campaign.trial else ())),
        back=Button("", "campaign_manners", draft),
    )


@act()
async def put(visit: Visit) -> Go:
    """So many first; 0: all at once."""
    return await _put(visit, visit.number(2))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _put(visit, whole_number(said.text))


async def _put(visit: Visit, people: int) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    await trials.choose(campaign, people, visit.number(1))
    return Go("campaign_manners", (campaign.id,))
