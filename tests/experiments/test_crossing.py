"""An undone merge gives both people back what they had: their exposure, and whether it counts."""

from datetime import timedelta

import pytest
from tortoise.transactions import in_transaction

from domain.audience import merging
from domain.experiments import counting, crossing, exposing, steering
from domain.models import Customer, Experiment, ExperimentExposure, Merge, Shop
from tests.conftest import NOW
from tests.experiments.seeing import met
from tests.experiments.test_counting import person, running

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LATER = NOW + 20 * DAY


@pytest.fixture
async def test(shop: Shop) -> Experiment:
    return await running(shop)


async def merge(one: Customer, other: Customer) -> Merge:
    async with in_transaction("default"):
        return await merging.merge(one, other, "phone", LATER)


async def undo(merged: Merge) -> None:
    async with in_transaction("default"):
        await merging.undo(await Merge.get(id=merged.id), LATER)


async def flags(test: Experiment) -> dict[int, bool]:
    rows = ExperimentExposure.filter(experiment_id=test.id)
    return {each.customer_id: each.is_crossed for each in await rows}


async def counted(test: Experiment) -> tuple[int, int]:
    crowd = await counting.crowd(test, LATER)
    return crowd.total, crowd.crossed


async def test_both_count_again(shop: Shop, test: Experiment) -> None:
    anna, anya = await person(shop, "Анна"), await person(shop, "Аня")
    await met(shop, test, anna, 0, NOW)
    await met(shop, test, anya, 1, NOW + HOUR)
    await exposing.note(LATER)
    merged = await merge(anna, anya)
    assert await crossing.settle_merges(test) == 1
    assert await crossing.settle_merges(test) == 0
    assert await counted(test) == (0, 1)
    await undo(merged)
    assert await crossing.settle_merges(test) == 0
    assert await flags(test) == {anna.id: False, anya.id: False}
    assert await counted(test) == (2, 0)


@pytest.mark.parametrize("is_before", [True, False])
async def test_who_saw_two_themselves_stays_crossed(
    shop: Shop, test: Experiment, is_before: bool
) -> None:
    """Whether that was before the merge or while they were one."""
    anna, anya = await person(shop, "Анна"), await person(shop, "Аня")
    await met(shop, test, anna, 0, NOW)
    await met(shop, test, anya, 1, NOW + HOUR)
    if is_before:
        await met(shop, test, anna, 1, NOW + 2 * HOUR)
    await exposing.note(NOW + 5 * HOUR)
    merged = await merge(anna, anya)
    await crossing.settle_merges(test)
    if not is_before:
        await met(shop, test, anna, 1, LATER)
        await exposing.note(LATER)
    await undo(merged)
    await crossing.settle_merges(test)
    assert await flags(test) == {anna.id: True, anya.id: False}


async def test_what_one_brought_along_counts_as_it_did(shop: Shop, test: Experiment) -> None:
    """Only the one who goes had met a variant; as one person they meet another."""
    anna, anya = await person(shop, "Анна"), await person(shop, "Аня")
    await met(shop, test, anya, 1, NOW)
    await exposing.note(NOW + HOUR)
    merged = await merge(anna, anya)
    await met(shop, test, await Customer.get(id=merged.kept_id), 0, LATER)
    await exposing.note(LATER)
    assert await flags(test) == {merged.kept_id: True}
    await undo(merged)
    await crossing.settle_merges(test)
    assert await flags(test) == {merged.gone_id: False}


async def test_a_chain_is_taken_apart_link_by_link(shop: Shop, test: Experiment) -> None:
    people = [await person(shop, name) for name in ("Анна", "Аня", "Нюра")]
    for place, each in enumerate(people):
        await met(shop, test, each, min(place, 1), NOW + place * HOUR)
    await exposing.note(LATER)
    anna, anya, nyura = people
    first = await merge(anya, nyura)
    assert await crossing.settle_merges(test) == 0
    second = await merge(anna, await merging.living(anya.id))
    assert await crossing.settle_merges(test) == 1
    await undo(first)
    await crossing.settle_merges(test)
    assert (await flags(test))[anna.id]
    await undo(second)
    await crossing.settle_merges(test)
    assert not any((await flags(test)).values())
    assert await counted(test) == (3, 0)


async def test_a_test_that_is_over_crosses_nobody_any_more(shop: Shop, test: Experiment) -> None:
    """And lets those count again who were one only for a while."""
    people = [await person(shop, str(n)) for n in range(4)]
    for place, each in enumerate(people):
        await met(shop, test, each, place % 2, NOW + place * HOUR)
    await exposing.note(LATER)
    early = await merge(people[0], people[1])
    await crossing.settle(None)
    await steering.stop(await Experiment.get(id=test.id), None, LATER, None)
    await merge(people[2], people[3])
    await undo(early)
    await crossing.settle(LATER)
    assert not any((await flags(test)).values())
    await crossing.settle(LATER + DAY)
    assert not any((await flags(test)).values())
