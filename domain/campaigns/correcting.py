"""Other words for what was sent, where its message is compared: for all, or for one variant.

A wrong price has to be put right whatever it does to a test. What a variant said first is kept with
it, and the verdict says that its people saw two texts: see `domain.experiments.mending`.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from domain.campaigns import lettering
from domain.campaigns.drafting import message_of
from domain.campaigns.trait import traits_of
from domain.core.errors import NotFoundError
from domain.experiments import letters
from domain.experiments.mending import WAS, has_own_words
from domain.messaging.message import Message
from domain.models import Campaign, Experiment, ExperimentVariant


async def check(campaign: Campaign, text: str, place: int | None = None) -> None:
    """Raise what stands against these words: of the campaign and those who share its text.

    With a `place` of that variant alone. Raises NotFoundError where it has no words of its own.
    """
    if place is not None:
        variant = await _own(campaign, place)
        _check(campaign.message, {**variant.content, "text": text})
        return
    whole = dataclasses.replace(message_of(campaign), text=text)
    whole.check()
    for content in _sharing(await lettering.of_campaign(campaign)):
        _check(whole.stored(), content)


async def message(campaign: Campaign, place: int | None) -> Message:
    """What stands in the chats now, of the campaign or of one variant. Raises NotFoundError."""
    if place is None:
        return message_of(campaign)
    variant = await _own(campaign, place)
    return Message.restored(letters.merged(campaign.message, variant.content))


async def put(campaign: Campaign, text: str, place: int) -> None:
    """Let a variant say it in these words from now on; what it said first is kept."""
    variant = await _own(campaign, place)
    first = variant.content.get(WAS) or variant.content["text"]
    content = {**variant.content, "text": text, WAS: first}
    await ExperimentVariant.filter(id=variant.id).update(content=content)


async def texts(
    experiment: Experiment, variant: ExperimentVariant
) -> tuple[Literal["was", "now"], str] | None:
    """What a variant said first, or what stands in the chats now; None where that is the same."""
    if has_own_words(variant) and variant.place:
        was = variant.content.get(WAS)
        return None if was is None else ("was", str(was))
    control = await ExperimentVariant.get(experiment_id=experiment.id, place=0)
    campaign = await Campaign.get_or_none(id=experiment.campaign_id)
    sent, now = control.content.get("text"), campaign.message.get("text") if campaign else None
    return None if sent is None or now is None or sent == now else ("now", str(now))


async def _own(campaign: Campaign, place: int) -> ExperimentVariant:
    for each in (await lettering.of_campaign(campaign))[1:]:
        if each.place == place and has_own_words(each):
            return each
    raise NotFoundError(thing="variant")


def _sharing(shown: list[ExperimentVariant]) -> Iterator[Mapping[str, Any]]:
    return (each.content for each in shown[1:] if not has_own_words(each))


def _check(control: Mapping[str, Any], content: Mapping[str, Any]) -> None:
    said = Message.restored(letters.merged(control, content))
    said.check()
    for each in traits_of(content):
        each.check_words(said)
