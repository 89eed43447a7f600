"""The question before a draft is thrown away."""

from domain.campaigns import drafting
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    yes = Button(visit.t.plain("campaign-drop-yes"), "campaign_drop", (campaign.id,), "drop")
    return View(
        text=visit.t("campaign-drop", name=campaign.name),
        rows=((yes,),),
        back=Button("", "campaign_card", (campaign.id,)),
    )


@act()
async def drop(visit: Visit) -> Go:
    """Throw it away."""
    await drafting.drop(await drafting.find(visit.shop, visit.number(0)))
    return Go("campaigns", toast=visit.t.plain("campaign-dropped"))
