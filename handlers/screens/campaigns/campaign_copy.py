"""A campaign that has a test, once more: with its test, or one of its messages without."""

from domain.campaigns import drafting, lettering, repeating
from domain.core.errors import NotFoundError
from domain.experiments import letters
from domain.experiments.drafting import variants
from domain.experiments.variant import letter
from domain.models import Campaign, Experiment, ExperimentVariant
from handlers.kit import letter_variants
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign, test = await _here(visit)
    shown, best = await variants(test), await _winner(campaign, test)
    t, args = visit.t, (campaign.id, await repeating.newest(visit.shop))
    text = t(
        "campaign-copy",
        name=campaign.name,
        letters=", ".join(letter(each.place) for each in shown),
        hypothesis=test.hypothesis or t.plain("experiment-not-said"),
        best=letter(best.place) if best else "no",
        is_sent="yes" if best and test.winner_id == best.id else "no",
    )
    parts = [text, await letter_variants.differences(visit, test, shown)]
    rows: list[Row] = [
        (Button(t.plain("campaign-copy-test"), "campaign_copy", args, "whole"),),
        (_one(visit, args, 0),),
    ]
    if best is not None:
        rows.append((_one(visit, args, best.place),))
    back = Button("", "campaign_card", (campaign.id,))
    return View(text="\n\n".join(filter(None, parts)), rows=tuple(rows), back=back)


@act()
async def whole(visit: Visit) -> Go:
    """With its test; a second tap finds the draft that the first has made."""
    campaign, test = await _here(visit)
    for each in await repeating.copies(campaign, visit.person, visit.number(1)):
        if made := await letters.of(each):
            break
    else:
        made = await repeating.anew(campaign, test, visit.person, visit.now)
    return Go("experiment_card", (made.id,), toast=visit.t.plain("campaign-copied-test"))


@act()
async def one(visit: Visit) -> Go:
    """One of its messages to everybody, without a test."""
    campaign, test = await _here(visit)
    for each in await repeating.copies(campaign, visit.person, visit.number(1)):
        if await letters.of(each) is None:
            made = each
            break
    else:
        place = visit.number(2)
        made = await repeating.one_of(campaign, test, place, visit.person, visit.now)
    return Go("campaign_card", (made.id,), toast=visit.t.plain("campaign-copied"))


async def _here(visit: Visit) -> tuple[Campaign, Experiment]:
    campaign = await drafting.find(visit.shop, visit.number(0))
    test = await letters.current(campaign)
    if test is None:
        raise NotFoundError(thing="experiment")
    return campaign, test


async def _winner(campaign: Campaign, test: Experiment) -> ExperimentVariant | None:
    """The better one, if it says something else than the control."""
    best = await repeating.better(test)
    if best is None:
        return None
    said = await lettering.message_of(test, best)
    return None if said == drafting.message_of(campaign) else best


def _one(visit: Visit, args: tuple[int, int], place: int) -> Button:
    label = visit.t.plain("campaign-copy-one", letter=letter(place))
    return Button(label, "campaign_copy", (*args, place), "one")
