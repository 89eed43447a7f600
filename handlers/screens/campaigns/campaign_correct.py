"""Other words for what was sent: whatever is written here, shown once more before it is done."""

import dataclasses
from typing import Final

from domain.audience import drafts
from domain.campaigns import drafting, recalling
from domain.experiments.variant import letter
from domain.models import Campaign
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

SHOWN: Final = 3_000


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    found = await recalling.outlook(campaign, "edit", visit.now)
    kept = await drafts.load(visit.person.telegram_id, _name(campaign.id))
    text = str(kept.get("text", ""))
    said = visit.t(
        "campaign-correct",
        name=campaign.name,
        count=found.count,
        elsewhere=found.elsewhere,
        written="yes" if text else "no",
    )
    if found.own:
        said += "\n\n" + await _own(visit, campaign, found.own)
    rows: tuple[Row, ...] = ()
    if text and found.count and campaign.status in recalling.READY:
        label = visit.t.plain("campaign-correct-yes", count=found.count)
        rows = ((Button(label, "campaign_correct", (campaign.id, campaign.version), "edit"),),)
    return View(
        text=f"{said}\n\n{text}" if len(text) <= SHOWN else said,
        rows=rows,
        back=Button("", "campaign_recall", (campaign.id,)),
    )


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    dataclasses.replace(drafting.message_of(campaign), text=said.html).check()
    name = _name(campaign.id)
    await drafts.save(visit.person.telegram_id, name, {"text": said.html}, visit.now)
    return Go("campaign_correct", (campaign.id,))


@act()
async def edit(visit: Visit) -> Go:
    """Change it everywhere; a second tap finds it begun."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    kept = await drafts.load(visit.person.telegram_id, _name(campaign.id))
    await recalling.begin(
        campaign, "edit", visit.number(1), visit.person, visit.now, str(kept.get("text", ""))
    )
    await drafts.drop(visit.person.telegram_id, _name(campaign.id))
    return Go("campaign_recall", (campaign.id,), wake=("recall_sent",))


async def _own(visit: Visit, campaign: Campaign, count: int) -> str:
    """Whom these words are not for: a test says it to them in other words."""
    places = await recalling.with_own_words(campaign)
    return visit.t("campaign-correct-own", letters=", ".join(map(letter, places)), count=count)


def _name(campaign_id: int) -> str:
    return f"campaign_correct-{campaign_id}"
