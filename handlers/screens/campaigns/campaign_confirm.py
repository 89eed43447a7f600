"""The last question before people get it: how many will, how many won't and why."""

from domain.campaigns import drafting, steering
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="campaigns", is_slow=True)
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    found = await steering.audience(campaign, visit.shop, visit.now)
    drafting.message_of(campaign).check()
    text = visit.t(
        "campaign-confirm",
        name=campaign.name,
        segment=campaign.segment.name if campaign.segment else "",
        count=found.will_get,
    )
    left_out = _left_out(visit, found.no_contact, found.no_consent, found.blocked)
    args = (campaign.id, campaign.version, found.will_get)
    yes = Button(
        visit.t.plain("campaign-yes", count=found.will_get), "campaign_confirm", args, "start"
    )
    return View(
        text=f"{text}\n{left_out}" if left_out else text,
        rows=((yes,),) if found.will_get else (),
        back=Button("", "campaign_card", (campaign.id,)),
    )


@act()
async def start(visit: Visit) -> Go:
    """Send; a second tap finds it started."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    await steering.start(campaign, visit.number(1), visit.number(2), visit.person, visit.now)
    return Go("campaign_run", (campaign.id,), wake=("send_deliveries",))


def _left_out(visit: Visit, no_contact: int, no_consent: int, blocked: int) -> str:
    lines = (
        visit.t("campaign-left-out-contact", count=no_contact) if no_contact else "",
        visit.t("campaign-left-out-consent", count=no_consent) if no_consent else "",
        visit.t("campaign-left-out-blocked", count=blocked) if blocked else "",
    )
    return "\n".join(filter(None, lines))
