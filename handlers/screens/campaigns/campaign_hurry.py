"""Not at its moment but now: asked first, and until then it waits for its moment all the same."""

from domain.campaigns import drafting, scheduling, steering
from handlers.kit import campaign_when
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit
from handlers.screens.campaigns.campaign_confirm import begin, told
from handlers.screens.campaigns.campaign_run import WAITING
from handlers.screens.campaigns.campaign_run import draw as draw_run


@screen(right="campaigns.send", back="campaigns", is_slow=True)
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    if campaign.status not in WAITING:
        return await draw_run(visit)
    before = visit.t("campaign-hurry", when=campaign_when.said(visit, campaign))
    # As it would be; nothing of it is kept before the tap.
    campaign.schedule, campaign.wall = "now", ""
    found = await steering.audience(campaign, visit.shop, visit.now)
    return View(
        text=f"{await told(visit, campaign, found)}\n\n{before}",
        rows=await begin(visit, campaign, found, "campaign_hurry", "send"),
        back=Button("", "campaign_run", (campaign.id,)),
    )


@act()
async def send(visit: Visit) -> Go:
    """At once; a second tap finds it started."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    if campaign.status not in WAITING:
        toast = visit.t("campaign-started-already")
        return Go("campaign_run", (campaign.id,), toast=toast)
    version = visit.number(1)
    await scheduling.cancel(campaign, version, visit.person, visit.now)
    await scheduling.put(campaign, "now", None, version + 1)
    draft = await drafting.find(visit.shop, campaign.id)
    await steering.start(draft, draft.version, visit.number(2), visit.person, visit.now)
    return Go("campaign_run", (campaign.id,), wake=("send_deliveries",))
