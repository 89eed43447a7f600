"""Variants of a campaign's message: a test over it, begun here and shown as any other."""

from domain.campaigns import drafting as campaigns
from domain.core.errors import StaleError
from domain.experiments import drafting, letters
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="campaigns", listed=("campaign_more", 45))
async def draw(visit: Visit) -> View:
    campaign = await campaigns.find(visit.shop, visit.number(0))
    t, made = visit.t, await letters.of(campaign)
    rows: tuple[Row, ...] = ()
    if made is not None:
        rows = ((Button(t.plain("campaign-compare-open"), "experiment_card", (made.id,)),),)
        state = "made"
    elif campaign.status != "draft":
        state = "gone"
    else:
        state = "new"
        if visit.can("campaigns.send"):
            key = Button(
                t.plain("campaign-compare-make"), "campaign_compare", (campaign.id,), "make"
            )
            rows = ((key,),)
    return View(
        text=t("campaign-compare", name=campaign.name, state=state),
        rows=rows,
        back=Button("", "campaign_more", (campaign.id,)),
    )


@act(right="campaigns.send")
async def make(visit: Visit) -> Go:
    """A draft of a test; a second tap finds it."""
    campaign = await campaigns.find(visit.shop, visit.number(0))
    made = await letters.of(campaign)
    if made is None:
        if campaign.status != "draft":
            raise StaleError
        made = await drafting.create(
            visit.shop, "message", campaign.name, visit.person, visit.now, campaign=campaign
        )
    return Go("experiment_variant", (made.id, 1))
