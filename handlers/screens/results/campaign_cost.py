"""What a campaign cost besides its messages: a designer, a discount, a prize."""

from domain.campaigns import drafting
from domain.campaigns.results import setting
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    t, cost = visit.t, campaign.extra_cost
    off = Button(t.plain("result-cost-off"), "campaign_cost", (campaign.id,), "drop")
    return View(
        text=t(
            "result-cost-ask",
            name=campaign.name,
            cost="" if cost is None else t.money(cost, visit.shop.currency),
            has_cost="no" if cost is None else "yes",
        ),
        rows=() if cost is None else ((off,),),
        back=Button("", "campaign_result", (campaign.id,)),
    )


@act()
async def drop(visit: Visit) -> Go:
    """It cost nothing besides."""
    return await _put(visit, "-")


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _put(visit, said.text)


async def _put(visit: Visit, text: str) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    await setting.put_cost(campaign, visit.shop, text, visit.person, visit.now)
    return Go("campaign_result", (campaign.id,))
