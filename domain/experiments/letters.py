"""Tests of messages: a campaign's own message is the control, variants say what differs from it."""

from collections.abc import Mapping
from typing import Any

from domain.core.batches import batches
from domain.core.errors import NotFoundError
from domain.experiments.lot import Draw, unit_of
from domain.experiments.running import draw_of
from domain.models import Campaign, Customer, Experiment, ExperimentVariant

CHUNK = 500


async def of(campaign: Campaign) -> Experiment | None:
    """The last test made over it."""
    return await Experiment.filter(campaign_id=campaign.id).order_by("-id").first()


async def current(campaign: Campaign) -> Experiment | None:
    """The one its people get or got; a draft where none was ever started."""
    begun = Experiment.filter(campaign_id=campaign.id, status__not="draft")
    running = await begun.filter(status="running").order_by("id").first()
    return running or await begun.order_by("-id").first() or await of(campaign)


def merged(control: Mapping[str, Any], content: Mapping[str, Any]) -> dict[str, Any]:
    """The message of a control with what a variant has of its own, as JSON of `Message`.

    Other words are said by every channel: what one says in words of its own is of the control.
    """
    whole = {**control, **content}
    if content.get("text") and content["text"] != control.get("text") and control.get("own"):
        whole["own"] = {
            channel: {name: said for name, said in words.items() if name != "text"}
            for channel, words in control["own"].items()
        }
    return whole


async def campaign_of(experiment: Experiment) -> Campaign:
    """What it is made over. Raises NotFoundError."""
    found = await Campaign.get_or_none(id=experiment.campaign_id)
    if found is None:
        raise NotFoundError(thing="campaign")
    return found


async def places(campaign: Campaign, people: list[int]) -> dict[int, int]:
    """Which variant each gets, by its place; whoever is left out of the test is left out here.

    The unit is the person: a second attempt and another channel carry the same variant.
    """
    running = Experiment.filter(campaign_id=campaign.id, status="running").order_by("id")
    experiment = await running.select_related("layer").first()
    if experiment is None:
        return {}
    rows = await ExperimentVariant.filter(experiment_id=experiment.id).order_by("place")
    return await _drawn(draw_of(experiment, rows), {each.id: each.place for each in rows}, people)


async def _drawn(draw: Draw, by_id: dict[int, int], people: list[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for part in batches(people, CHUNK):
        rows = Customer.filter(id__in=part)
        for who, account in await rows.values_list("id", "telegram_id"):
            unit = unit_of(account, int(who))
            if draw.takes(unit):
                found[int(who)] = by_id[draw.arm(unit)[0]]
    return found


async def freeze(campaign: Campaign) -> None:
    """Keep what the control says, as it is sent: the campaign may be put into other words later."""
    for experiment in await Experiment.filter(campaign_id=campaign.id, status="running"):
        control = ExperimentVariant.filter(experiment_id=experiment.id, place=0)
        await control.update(content=campaign.message)


async def shown(experiment: Experiment, content: Mapping[str, Any]) -> dict[str, Any]:
    """The whole message of a variant with this content, as it was sent."""
    control = await ExperimentVariant.filter(experiment_id=experiment.id, place=0).first()
    campaign = await Campaign.get_or_none(id=experiment.campaign_id)
    now, sent = campaign.message if campaign else {}, control.content if control else {}
    return merged({**now, **sent}, content)


async def changed(campaign: Campaign, place: int | None) -> dict[str, Any]:
    """The campaign's message as that variant has it, as JSON."""
    if not place:
        return campaign.message
    row = (
        await ExperimentVariant.filter(
            experiment__campaign_id=campaign.id, experiment__status__not="draft", place=place
        )
        .order_by("-experiment_id")
        .first()
    )
    return merged(campaign.message, row.content if row else {})
