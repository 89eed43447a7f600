"""Other words for what was sent: whatever is written here, shown once more before it is done.

Arguments: campaign; the place of a test's variant where its own words are meant.
"""

from typing import Final

from domain.audience import drafts
from domain.campaigns import correcting, drafting, recalling
from domain.campaigns.outlook import outlook, with_own_words
from domain.experiments import letters
from domain.experiments.mending import is_disturbed_by
from domain.experiments.variant import letter
from domain.messaging.markup import clipped, visible
from domain.models import Campaign
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Typed, Visit

SHOWN: Final = 2_500
QUOTED: Final = 500
WIDE: Final = 3


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign, place = await _here(visit)
    found = await outlook(campaign, "edit", visit.now, place)
    text = await _written(visit, campaign, place)
    said = visit.t(
        "campaign-correct",
        name=campaign.name,
        count=found.count,
        elsewhere=found.elsewhere,
        written="yes" if text else "no",
    )
    # What is known of a test stands before what is asked for.
    head, _, asked = said.partition("\n\n")
    parts = [head, *await _of_test(visit, campaign, place, found.own), asked]
    if len(text) <= SHOWN:
        parts.append(text or await _now(visit, campaign, place))
    rows: list[Row] = []
    if text and found.count and campaign.status in recalling.READY:
        label = visit.t.plain("campaign-correct-yes", count=found.count)
        args = (campaign.id, campaign.version, *_own(place))
        rows.append((Button(label, "campaign_correct", args, "edit"),))
    if found.own:
        places = await with_own_words(campaign)
        rows += in_rows([_words(visit, campaign, each) for each in places], WIDE)
    above = "campaign_recall" if place is None else "campaign_correct"
    return View(text="\n\n".join(parts), rows=tuple(rows), back=Button("", above, (campaign.id,)))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    campaign, place = await _here(visit)
    await correcting.check(campaign, said.html, place)
    name = _name(campaign.id, place)
    await drafts.save(visit.person.telegram_id, name, {"text": said.html}, visit.now)
    return Go("campaign_correct", (campaign.id, *_own(place)))


@act()
async def edit(visit: Visit) -> Go:
    """Change it everywhere; a second tap finds it begun. Arguments: campaign, version, place."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    place = visit.number(2, 0) or None
    text = await _written(visit, campaign, place)
    version = visit.number(1)
    await recalling.begin(campaign, "edit", version, visit.person, visit.now, text, place)
    await drafts.drop(visit.person.telegram_id, _name(campaign.id, place))
    return Go("campaign_recall", (campaign.id,), wake=("recall_sent",))


async def _here(visit: Visit) -> tuple[Campaign, int | None]:
    return await drafting.find(visit.shop, visit.number(0)), visit.number(1, 0) or None


async def _of_test(visit: Visit, campaign: Campaign, place: int | None, own: int) -> list[str]:
    """Whom these words are not for, and what becomes of the result."""
    test = await letters.current(campaign)
    if test is None:
        return []
    said = []
    if place is not None:
        said.append(visit.t("campaign-correct-variant", letter=letter(place)))
    if own:
        places = await with_own_words(campaign)
        named = ", ".join(map(letter, places))
        said.append(visit.t("campaign-correct-own", letters=named, count=own))
    if await is_disturbed_by(test, visit.now):
        said.append(visit.t("campaign-correct-test"))
    return said


async def _now(visit: Visit, campaign: Campaign, place: int | None) -> str:
    """What stands in the chats."""
    message = await correcting.message(campaign, place)
    return visit.t("campaign-correct-now", text=clipped(visible(message.text), QUOTED))


async def _written(visit: Visit, campaign: Campaign, place: int | None) -> str:
    kept = await drafts.load(visit.person.telegram_id, _name(campaign.id, place))
    return str(kept.get("text", ""))


def _words(visit: Visit, campaign: Campaign, place: int) -> Button:
    label = visit.t.plain("campaign-correct-words", letter=letter(place))
    return Button(label, "campaign_correct", (campaign.id, place))


def _own(place: int | None) -> tuple[int, ...]:
    return () if place is None else (place,)


def _name(campaign_id: int, place: int | None) -> str:
    return "-".join(("campaign_correct", str(campaign_id), *map(str, _own(place))))
