"""How late a message may be at most. Arguments: campaign, version."""

from datetime import datetime, timedelta
from typing import Final

from domain.campaigns import drafting, pacing, scheduling
from handlers.kit import campaign_end
from handlers.kit.reading_end import end
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit

READY: Final = (3, 12, 24, 72, 168)
HOUR: Final = 3_600
IN_A_ROW: Final = 3


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    t, draft = visit.t, (campaign.id, campaign.version)
    keys = [
        Button(campaign_end.length(visit, each), "campaign_end", (*draft, each), "put")
        for each in READY
        if each * HOUR != campaign.lasts
    ]
    off = Button(t.plain("campaign-end-off"), "campaign_end", (*draft, 0), "put")
    is_set = campaign.lasts or campaign.expires_at
    return View(
        text=t(
            "campaign-end-ask",
            now=campaign_end.said(visit, campaign),
            zone=visit.shop.zone_name,
        ),
        rows=(tuple(keys[:IN_A_ROW]), tuple(keys[IN_A_ROW:]), *(((off,),) if is_set else ())),
        back=Button("", "campaign_manners", draft),
    )


@act()
async def put(visit: Visit) -> Go:
    """So many hours; 0: never too late."""
    return await _put(visit, timedelta(hours=visit.number(2)))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    zone = visit.shop.zone
    found = end(said.text, visit.now.astimezone(zone).replace(tzinfo=None))
    if isinstance(found, datetime):
        return await _put(visit, scheduling.instant(found, zone))
    return await _put(visit, found)


async def _put(visit: Visit, late: timedelta | datetime) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    await pacing.choose_end(campaign, late, visit.number(1), visit.now)
    return Go("campaign_manners", (campaign.id,))
