"""How late a message may be at most. Arguments: campaign, version."""

from typing import Final

from domain.campaigns import drafting, pacing
from handlers.kit.reading_typed import whole_number
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit

READY: Final = (1, 3, 12, 24)
HOUR: Final = 3_600


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    t, draft = visit.t, (campaign.id, campaign.version)
    keys = [
        Button(t.plain("campaign-end-hours", count=each), "campaign_end", (*draft, each), "put")
        for each in READY
        if each * HOUR != campaign.lasts
    ]
    off = Button(t.plain("campaign-end-off"), "campaign_end", (*draft, 0), "put")
    return View(
        text=t("campaign-end-ask", count=campaign.lasts // HOUR),
        rows=(tuple(keys[:2]), tuple(keys[2:]), *(((off,),) if campaign.lasts else ())),
        back=Button("", "campaign_manners", draft),
    )


@act()
async def put(visit: Visit) -> Go:
    """So many hours; 0: never too late."""
    return await _put(visit, visit.number(2))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _put(visit, whole_number(said.text))


async def _put(visit: Visit, hours: int) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    await pacing.choose_end(campaign, hours, visit.number(1))
    return Go("campaign_manners", (campaign.id,))
