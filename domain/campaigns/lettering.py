"""Variants of a campaign's message: written, given traits of their own, looked at, compared."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain.campaigns.trait import TRAITS, SameAsControlError, Setting, Trait, traits_of
from domain.core.errors import DomainError, NotFoundError
from domain.experiments import drafting, letters
from domain.experiments.variant import letter
from domain.messaging.message import Message
from domain.messaging.templates.rendering import check_products
from domain.models import Campaign, Experiment, ExperimentVariant, Shop

# Of the content of a variant: its words and what goes with them.
WORDS: Final = ("text", "photo", "media", "album")


@dataclasses.dataclass(eq=False)
class ControlError(DomainError):
    """The control is the campaign itself: it is changed there."""

    code = "trait-control"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Unfit:
    """A variant, and the refusal that says what is wrong with it."""

    letter: str
    why: DomainError


async def message_of(experiment: Experiment, variant: ExperimentVariant) -> Message:
    """The whole message as people of the variant get it. Raises NotFoundError."""
    return Message.restored(await letters.shown(experiment, variant.content))


async def values_of(variant: ExperimentVariant, shop: Shop, now: datetime) -> dict[str, object]:
    """What its text is filled in with, to be looked at: the code that comes next."""
    found: dict[str, object] = {}
    for each in traits_of(variant.content):
        found |= await each.values(shop, now)
    return found


async def setting_of(experiment: Experiment, shop: Shop, now: datetime) -> Setting:
    """Where traits of its variants are chosen. Raises NotFoundError."""
    campaign = await letters.campaign_of(experiment)
    control = await letters.shown(experiment, {})
    return Setting(shop=shop, campaign=campaign, control=control, now=now)


async def write(
    experiment: Experiment, place: int, words: Mapping[str, Any], setting: Setting, version: int
) -> None:
    """Other words or another picture; the traits stay.

    Raises what `Message.check` raises, ControlError, SameAsControlError, RunningError, StaleError.
    """
    own = (await _own(experiment, place)).content
    content = {**own, **{name: words[name] for name in WORDS if name in words}}
    await check_products(setting.shop, [str(words.get("text") or "")])
    await _put(experiment, place, content, setting, version)


async def put(
    experiment: Experiment, place: int, trait: Trait, setting: Setting, version: int
) -> None:
    """A trait of its own. Raises what the trait's `check` raises, and as `write`."""
    own = (await _own(experiment, place)).content
    content = {**own, **trait.written()}
    await trait.check(setting, Message.restored(letters.merged(setting.control, content)))
    await _put(experiment, place, content, setting, version)


async def leave(experiment: Experiment, place: int, kind: str, version: int) -> None:
    """As in the control again. Raises NotFoundError, ControlError, RunningError, StaleError."""
    if kind not in TRAITS:
        raise NotFoundError(thing="button")
    own = (await _own(experiment, place)).content
    found = TRAITS[kind].of(own)
    gone = found.written().keys() if found else set()
    content = {name: value for name, value in own.items() if name not in gone}
    await drafting.write_message(experiment, place, content, version)


async def clear(experiment: Experiment, place: int, version: int) -> None:
    """Nothing of its own any more. Raises ControlError, RunningError, StaleError."""
    await _own(experiment, place)
    await drafting.write_message(experiment, place, {}, version)


async def unfit(experiment: Experiment, shop: Shop, now: datetime) -> Unfit | None:
    """The first variant that can't go as it is: time has passed, a channel may be gone."""
    if experiment.kind != "message":
        return None
    setting = await setting_of(experiment, shop, now)
    for variant in (await drafting.variants(experiment))[1:]:
        message = Message.restored(letters.merged(setting.control, variant.content))
        try:
            message.check()
            for each in traits_of(variant.content):
                await each.check(setting, message)
                await each.check_start(setting, message, experiment)
        except DomainError as error:
            return Unfit(letter=letter(variant.place), why=error)
    return None


async def check(campaign: Campaign, shop: Shop, now: datetime) -> None:
    """Before the campaign goes: raise what stands against a variant of its running test now."""
    experiment = await letters.current(campaign)
    if experiment is None or experiment.status != "running":
        return
    found = await unfit(await drafting.find(shop, experiment.id), shop, now)
    if found is not None:
        raise found.why


async def _own(experiment: Experiment, place: int) -> ExperimentVariant:
    if place == 0:
        raise ControlError
    return await drafting.variant(experiment, place)


async def _put(
    experiment: Experiment,
    place: int,
    content: dict[str, Any],
    setting: Setting,
    version: int,
) -> None:
    message = Message.restored(letters.merged(setting.control, content))
    message.check()
    is_same = message == Message.restored(setting.control)
    if is_same and not traits_of(content):
        raise SameAsControlError
    await drafting.write_message(experiment, place, content, version)


async def of_campaign(campaign: Campaign) -> list[ExperimentVariant]:
    """The variants its people got or get, the control first; none without a test."""
    experiment = await letters.current(campaign)
    if experiment is None or experiment.status == "draft":
        return []
    return await drafting.variants(experiment)
