"""What a campaign looks at once more when a message really goes. Arguments: campaign, version."""

import dataclasses
from typing import Final

from domain.campaigns import drafting, promising
from domain.campaigns.drafting import CHECKS
from domain.core.errors import NotFoundError
from domain.messaging.message import POLICIES
from domain.messaging.pressure.decision import Policy
from domain.models import Campaign
from handlers.kit import campaign_end
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

PLAIN: Final[tuple[Policy, ...]] = ("skip", "wait")


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    t = visit.t
    campaign = await drafting.find(visit.shop, visit.number(0))
    draft = (campaign.id, campaign.version)
    message = drafting.message_of(campaign)
    waits = Button(
        t.plain("campaign-policy", policy=campaign.policy), "campaign_manners", draft, "turn"
    )
    lacks = Button(
        t.plain("template-missing", policy=message.missing),
        "campaign_manners",
        draft,
        "turn_missing",
    )
    return View(
        text=t("campaign-manners"),
        rows=(*_checks(visit, campaign), (waits,), (lacks,), *_limits(visit, campaign)),
        back=Button("", "campaign_card", (campaign.id,)),
    )


def _checks(visit: Visit, campaign: Campaign) -> tuple[Row, ...]:
    """What is looked at again; goods only where the text names some."""
    chosen = drafting.checks_of(campaign)
    draft = (campaign.id, campaign.version)
    has_goods = promising.GOODS in chosen or promising.codes(drafting.message_of(campaign))
    return tuple(
        (
            Button(
                visit.t.plain(f"campaign-check-{name}", is_on="yes" if name in chosen else "no"),
                "campaign_manners",
                (*draft, name),
                "switch",
            ),
        )
        for name in CHECKS
        if name != promising.GOODS or has_goods
    )


def _limits(visit: Visit, campaign: Campaign) -> tuple[Row, ...]:
    """How late it may be, how fast it goes, who is first."""
    t, draft = visit.t.plain, (campaign.id, campaign.version)
    end = campaign_end.button(visit, campaign)
    pace = t("campaign-pace-button", count=campaign.per_hour or 0)
    trial = t("campaign-trial-button", count=campaign.trial)
    return (
        (Button(end, "campaign_end", draft), Button(pace, "campaign_pace", (campaign.id,))),
        (Button(trial, "campaign_trial", draft),),
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
    """Whoever got enough lately: leave them out, let it wait, or try another channel."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    turns: tuple[Policy, ...] = ("skip", "wait", "next") if "," in campaign.channels else PLAIN
    at = turns.index(campaign.policy) if campaign.policy in turns else -1
    policy = turns[(at + 1) % len(turns)]
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
