"""The question before what was sent is deleted in the chats of its readers."""

from domain.campaigns import drafting, recalling
from domain.campaigns.outlook import outlook
from domain.experiments import letters
from domain.experiments.mending import is_disturbed_by
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    found = await outlook(campaign, "delete", visit.now)
    text = visit.t(
        "campaign-unsend",
        name=campaign.name,
        count=found.count,
        old=found.too_old,
        elsewhere=found.elsewhere,
        status=campaign.status,
    )
    test = await letters.current(campaign)
    if test is not None and await is_disturbed_by(test, visit.now):
        text = "\n\n".join((text, visit.t("campaign-unsend-test")))
    key = (campaign.id, campaign.version)
    yes = Button(
        visit.t.plain("campaign-unsend-yes", count=found.count), "campaign_unsend", key, "delete"
    )
    is_ready = found.count and campaign.status in recalling.READY
    return View(
        text=text,
        rows=((yes,),) if is_ready else (),
        back=Button("", "campaign_recall", (campaign.id,)),
    )


@act()
async def delete(visit: Visit) -> Go:
    """Begin; a second tap finds it begun."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    await recalling.begin(campaign, "delete", visit.number(1), visit.person, visit.now)
    return Go("campaign_recall", (campaign.id,), wake=("recall_sent",))
