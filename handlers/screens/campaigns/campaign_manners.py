"""What a campaign looks at once more when a message really goes. Arguments: campaign, version."""

import dataclasses

from domain.campaigns import drafting
from domain.campaigns.drafting import CHECKS
from domain.core.errors import NotFoundError
from domain.messaging.message import POLICIES
from domain.messaging.pressure.decision import Policy
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    t = visit.t
    campaign = await drafting.find(visit.shop, visit.number(0))
    chosen = drafting.checks_of(campaign)
    draft = (campaign.id, campaign.version)
    keys = [
        Button(
            t.plain(f"campaign-check-{name}", is_on="yes" if name in chosen else "no"),
            "campaign_manners",
            (*draft, name),
            "switch",
        )
        for name in CHECKS
    ]
    waits = Button(
        t.plain("campaign-policy", policy=campaign.policy), "campaign_manners", draft, "turn"
    )
    missing = drafting.message_of(campaign).missing
    lacks = Button(
        t.plain("template-missing", policy=missing), "campaign_manners", draft, "turn_missing"
    )
    return View(
        text=t("campaign-manners"),
        rows=tuple((key,) for key in (*keys, waits, lacks)),
        back=Button("", "campaign_card", (campaign.id,)),
    )


@act()
async def switch(visit: Visit) -> Go:
    """Look at one of the things, or don't."""
    name = visit.word(2)
    if name not in CHECKS:
        raise NotFoundError(thing="button")
    campaign = await drafting.find(visit.shop, visit.number(0))
    chosen = drafting.checks_of(campaign) ^ {name}
    await drafting.choose_checks(campaign, chosen, visit.number(1))
    return Go("campaign_manners", (campaign.id,))


@act()
async def turn(visit: Visit) -> Go:
    """Whoever got enough lately: leave them out, or let it wait for them."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    policy: Policy = "skip" if campaign.policy == "wait" else "wait"
    await drafting.choose_policy(campaign, policy, visit.number(1))
    return Go("campaign_manners", (campaign.id,))


@act()
async def turn_missing(visit: Visit) -> Go:
    """Of whom a value is not known: other words, no message, or no campaign yet."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    message = drafting.message_of(campaign)
    following = POLICIES[(POLICIES.index(message.missing) + 1) % len(POLICIES)]
    message = dataclasses.replace(message, missing=following)
    await drafting.put_buttons(campaign, message, visit.number(1))
    return Go("campaign_manners", (campaign.id,))
