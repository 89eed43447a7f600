"""Another name for a campaign; its readers never see it."""

from domain.campaigns import drafting
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="campaigns.send", back="campaigns", listed=("campaign_more", 10))
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    return View(
        text=visit.t("campaign-rename", name=campaign.name),
        back=Button("", "campaign_more", (campaign.id,)),
    )


@typed()
async def rename(visit: Visit, said: Typed) -> Go:
    """It stays that name, whatever is written into the message later."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    await drafting.rename(campaign, said.text, visit.person, visit.now)
    return Go("campaign_card", (campaign.id,), toast=visit.t("campaign-renamed"))
