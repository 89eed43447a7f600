"""What a bandit has sent is taken back or put right: each one's own variant, and no wave after."""

import asyncio
import dataclasses
from typing import Any

from domain.campaigns import recalling, waves
from domain.campaigns import steering as sending
from domain.experiments.steps import Steps
from domain.models import Delivery, ExperimentVariant, Person, Recall, Shop
from tests.experiments.mailing import HOUR, Mailing, mailing

SENT, LEFT = 240, 20


@dataclasses.dataclass
class Chats:
    """What the chats of readers say by now."""

    said: list[str] = dataclasses.field(default_factory=list)
    deleted: int = 0

    async def edit(self, address: str, external_id: str, content: dict[str, Any]) -> None:
        self.said.append(f"{external_id}: {content['text']}")

    async def delete(self, address: str, external_id: str) -> None:
        self.deleted += 1


async def first_wave(shop: Shop, owner: Person) -> Mailing:
    """It has gone and is given time; the campaign is paused. A message's number is its variant."""
    made = await mailing(shop, owner, Steps(way="waves", waves=2), SENT + LEFT)
    for place in (0, 1):
        await Delivery.filter(variant=place).update(external_id=str(place))
    assert await made.went() == SENT
    await made.steps()
    await sending.pause(await made.campaign(), owner, made.now)
    return made


async def walked(made: Mailing) -> Chats:
    chats = Chats()
    recall = await Recall.get()
    await recalling.carry_on(recall, chats, lambda: made.now, asyncio.Event())
    return chats


async def test_nobody_gets_the_waves_that_were_not_dealt(shop: Shop, owner: Person) -> None:
    made = await first_wave(shop, owner)
    campaign = await made.campaign()
    await recalling.begin(campaign, "delete", campaign.version, owner, made.now)
    assert (await walked(made)).deleted == SENT
    assert await Delivery.filter(status="recalled").count() == SENT + LEFT
    await made.later(5 * HOUR)
    await made.steps()
    assert ((await made.test()).stage, await made.went()) == ("over", 0)
    assert await Delivery.exclude(wave=waves.POOL).count() == SENT


async def test_each_wave_says_it_in_the_words_of_its_variant(shop: Shop, owner: Person) -> None:
    made = await first_wave(shop, owner)
    arms = await made.variants(0)
    campaign = await made.campaign()
    await recalling.begin(campaign, "edit", campaign.version, owner, made.now, "Новые", 1)
    assert (await walked(made)).said == ["1: Новые"] * arms[1]
    assert (await ExperimentVariant.get(place=1)).content["was"] == "Слова 1"


async def test_what_was_said_before_leans_nothing_any_more(shop: Shop, owner: Person) -> None:
    """By the old words all would get B; of the new ones nobody knows anything yet."""
    made = await first_wave(shop, owner)
    await made.ordered((0.0, 0.5))
    campaign = await made.campaign()
    await recalling.begin(campaign, "edit", campaign.version, owner, made.now, "Новые", 1)
    await sending.resume(await made.campaign(), owner, made.now)
    await made.later(5 * HOUR)
    await made.steps()
    assert sum((await made.variants(1)).values()) == LEFT
    assert (await made.test()).weights_log[-1]["weights"] == [500, 500]
