"""Keep the message of a campaign in the library, under its name or another. Argument: campaign."""

from domain.campaigns import drafting, library
from domain.campaigns.drafting import message_of
from handlers.kit import carrying
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="campaigns.send", back="campaigns", listed=("campaign_more", 70))
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    message, args = message_of(campaign), (campaign.id,)
    doubt = carrying.doubt(visit, message)
    yes = Button(visit.t.plain("campaign-save-yes"), "campaign_save", args, "keep")
    text = visit.t("campaign-save", name=campaign.name)
    return View(
        text=f"{text}\n\n⚠️ {doubt}" if doubt else text,
        rows=() if doubt else ((yes,),),
        back=Button("", "campaign_more", args),
    )


@act()
async def keep(visit: Visit) -> Go:
    """Under the campaign's name; a second tap finds what the first has kept."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    return await _kept(visit, campaign.name)


@typed()
async def name(visit: Visit, said: Typed) -> Go:
    """Under another name."""
    return await _kept(visit, said.text)


async def _kept(visit: Visit, name: str) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    message = message_of(campaign)
    made, is_new = await library.save(visit.shop, name, message, visit.person, visit.now)
    toast = visit.t.plain("template-saved" if is_new else "template-saved-before")
    return Go("message_template", (made.id,), toast=toast)
