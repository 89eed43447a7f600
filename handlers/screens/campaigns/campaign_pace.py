"""How many messages of a campaign go in an hour, before it is started or while it runs."""

from typing import Final

from domain.campaigns import drafting, pacing
from handlers.kit.reading_typed import whole_number
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit

READY: Final = (60, 300, 1_000, 5_000)
MINUTE: Final = ("мин", "min")


@screen(right="campaigns.send", back="campaigns", listed=("campaign_open", 30))
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    t, now = visit.t, campaign.per_hour or 0
    keys = [
        Button(t.number(each), "campaign_pace", (campaign.id, each), "put")
        for each in READY
        if each != now
    ]
    free = Button(t.plain("campaign-pace-free"), "campaign_pace", (campaign.id, 0), "put")
    return View(
        text=t("campaign-pace-ask", name=campaign.name, count=now),
        rows=(tuple(keys), *(((free,),) if now else ())),
        back=Button("", "campaign_more", (campaign.id,)),
    )


@act()
async def put(visit: Visit) -> Go:
    """So many an hour; 0: as fast as it goes."""
    return await _put(visit, visit.number(1))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    text = said.text.lower()
    head = text.split("в ")[0].split("a ")[0].split("per ")[0].split("/")[0]
    count = whole_number(head.strip())
    return await _put(visit, count * 60 if any(word in text for word in MINUTE) else count)


async def _put(visit: Visit, per_hour: int) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    await pacing.choose(campaign, per_hour, visit.person, visit.now)
    return Go("campaign_card", (campaign.id,), wake=("send_deliveries",))
