"""The question before a campaign is stopped for good."""

from domain.campaigns import drafting, steering
from domain.campaigns.progress import progress
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit
from handlers.screens.campaigns.campaign_run import draw as draw_run

OPEN = ("sending", "paused")


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    if campaign.status not in OPEN:
        return await draw_run(visit)
    now = await progress(campaign)
    yes = Button(visit.t.plain("campaign-stop-yes"), "campaign_stop", (campaign.id,), "stop")
    return View(
        text=visit.t("campaign-stop", name=campaign.name, sent=now.sent, left=now.left),
        rows=((yes,),),
        back=Button("", "campaign_run", (campaign.id,)),
    )


@act()
async def stop(visit: Visit) -> Go:
    """Nobody else gets it."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    await steering.stop(campaign, visit.person, visit.now)
    return Go("campaign_run", (campaign.id,), toast=visit.t.plain("campaign-stopped"))
