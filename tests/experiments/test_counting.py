"""What is counted: after the first exposure, within the window, of nobody who saw two variants."""

import dataclasses
from datetime import timedelta
from typing import Any

import pytest
from tortoise.transactions import in_transaction

from domain.audience import merging
from domain.experiments import (
    counting,
    crossing,
    drafting,
    exposing,
    planning,
    steering,
    tallying,
)
from domain.experiments.dimensions.buyer import had_ordered
from domain.experiments.metric import Metric, metrics
from domain.experiments.metrics.any_event import AnyEvent
from domain.experiments.tallying import span_of
from domain.models import (
    Consent,
    ConsentRecord,
    Customer,
    Event,
    Experiment,
    ExperimentExposure,
    Order,
    Person,
    Refund,
    Shop,
    Staff,
)
from domain.segments import service
from domain.segments.condition import Condition
from domain.segments.conditions.experiment_variant import ExperimentVariant as Saw
from domain.segments.rule import Rule, members
from domain.segments.sql import sql
from domain.segments.tree import Leaf
from domain.segments.use import SegmentUsedError
from tests.conftest import NOW
from tests.experiments.seeing import event, met, order, ready

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LATER = NOW + 20 * DAY


async def running(shop: Shop) -> Experiment:
    made = await ready(shop)
    plan = await planning.plan(made, shop, NOW)
    await steering.start(made, made.version, plan, None, NOW, is_anyway=True)
    return await Experiment.get(id=made.id)


async def person(shop: Shop, name: str) -> Customer:
    return await Customer.create(shop=shop, name=name, registered_at=NOW)


async def values(experiment: Experiment, kind: Metric, shop: Shop) -> dict[int, tuple[int, int]]:
    """The figures of everybody, each looked at alone."""
    span = span_of(await Experiment.get(id=experiment.id), LATER)
    found = {}
    for each in await ExperimentExposure.filter(experiment_id=experiment.id):
        own = sql("SELECT x.* FROM (?) x WHERE x.customer_id = ?", span.people, each.customer_id)
        alone = dataclasses.replace(span, people=own)
        for group in await tallying.groups(experiment, kind, shop, alone, LATER):
            found[group.customer_id] = (group.value, group.other)
    return found


async def test_only_what_comes_after_the_first_look(shop: Shop) -> None:
    """Seven days long; what was before is kept apart, what came later never was."""
    test, anna = await running(shop), await person(shop, "Анна")
    seen = NOW + 2 * HOUR
    await met(shop, test, anna, 1, seen)
    for when, total in (
        (seen - 15 * DAY, 7),
        (seen - DAY, 10),
        (seen, 200),
        (seen + 6 * DAY, 3_000),
        (seen + 7 * DAY, 90_000),
    ):
        await order(shop, anna, when, total)
    cancelled = await order(shop, anna, seen + HOUR, 500_000)
    await Order.filter(id=cancelled.id).update(status="cancelled")
    assert await exposing.note(LATER) == 1

    assert await values(test, metrics["revenue_per_user"](), shop) == {anna.id: (3_200, 10)}
    assert await values(test, metrics["orders_per_user"](), shop) == {anna.id: (2, 1)}
    assert await values(test, metrics["conversion"](), shop) == {anna.id: (1, 1)}
    assert await values(test, metrics["average_order"](), shop) == {anna.id: (3_200, 2)}


async def test_metrics_of_other_kinds(shop: Shop) -> None:
    test, anna = await running(shop), await person(shop, "Анна")
    boris = await person(shop, "Борис")
    for who in (anna, boris):
        await met(shop, test, who, 0, NOW)
    bought = await order(shop, anna, NOW + HOUR, 1_000)
    await Refund.create(
        shop=shop, customer=anna, order=bought, number="r", amount=400, refunded_at=NOW + DAY
    )
    await event(shop, boris, "add_to_cart", NOW + HOUR)
    await event(shop, boris, "js_error", NOW + HOUR)
    told: dict[str, Any] = {"channel": "telegram", "topic": "marketing"}
    told |= {"shop": shop, "customer": boris}
    await Consent.create(**told, is_given=False, decided_at=NOW + DAY)
    await ConsentRecord.create(**told, is_given=False, decided_at=NOW + DAY, source="menu")
    await exposing.note(LATER)

    async def of(kind: Metric) -> tuple[int, int]:
        found = await values(test, kind, shop)
        return found[anna.id][0], found[boris.id][0]

    assert await of(metrics["revenue_per_user"]()) == (600, 0)
    assert await of(metrics["refunds"]()) == (400, 0)
    assert await of(metrics["cart_adds"]()) == (0, 1)
    assert await of(metrics["page_errors"]()) == (0, 1)
    assert await of(metrics["unsubscribes"]()) == (0, 1)
    assert await of(metrics["clicks"]()) == (0, 0)
    assert await of(AnyEvent(name="add_to_cart")) == (0, 1)


@pytest.mark.parametrize("other", [0, 1])
async def test_a_merge_into_another_arm_is_left_out(shop: Shop, other: int) -> None:
    """Of the same arm one is left; of two arms nobody, and both rows stay in the log."""
    test = await running(shop)
    anna, anya = await person(shop, "Анна"), await person(shop, "Аня")
    await met(shop, test, anna, 0, NOW)
    await met(shop, test, anya, other, NOW + HOUR)
    await exposing.note(LATER)
    async with in_transaction("default"):
        await merging.merge(anna, anya, "phone", LATER)
    await crossing.settle_merges(test)
    crowd = await counting.crowd(test, LATER)

    assert (crowd.total, crowd.crossed) == ((1, 0) if other == 0 else (0, 1))
    assert await ExperimentExposure.all().count() == 2


async def test_staff_are_not_counted(shop: Shop) -> None:
    """Nor are trial people; whoever leaves the staff is a customer again."""
    test, anna = await running(shop), await person(shop, "Анна")
    boris = await person(shop, "Борис")
    await Customer.filter(id=boris.id).update(is_test=True)
    await Customer.filter(id=anna.id).update(telegram_id=501)
    worker = await Person.create(telegram_id=501, name="Анна", created_at=NOW)
    job = await Staff.create(shop=shop, person=worker, role="manager", joined_at=NOW)
    for each in (anna, boris):
        await met(shop, test, each, 1, NOW)
    await exposing.note(LATER)

    assert (await counting.crowd(test, LATER)).total == 0
    await job.delete()
    assert (await counting.crowd(test, LATER)).total == 1


async def test_an_exposure_is_found_among_many_other_events(shop: Shop) -> None:
    """What was looked through is not looked through again."""
    test, anna = await running(shop), await person(shop, "Анна")
    for n in range(5):
        await event(shop, anna, "page_view", NOW + n * HOUR)
    assert await exposing.note(LATER) == 0
    last = await Event.all().order_by("-id").first()
    assert last is not None
    assert (await Experiment.get(id=test.id)).noted_id == last.id
    await met(shop, test, anna, 1, LATER)
    assert await exposing.note(LATER) == 1
    assert await exposing.note(LATER) == 0


async def test_events_of_others_expose_nobody(shop: Shop) -> None:
    test, anna = await running(shop), await person(shop, "Анна")
    await met(shop, test, anna, 0, NOW - DAY)
    for told in ({"experiment": "hero-999"}, {"experiment": "price"}, {"variant": "Z"}):
        await event(
            shop,
            anna,
            "experiment_exposure",
            NOW + HOUR,
            **{"experiment": f"hero-{test.id}", "variant": "A", **told},
        )

    assert await exposing.note(LATER) == 0


async def test_segments_know_who_saw_what(shop: Shop) -> None:
    test, anna = await running(shop), await person(shop, "Анна")
    boris, vera = await person(shop, "Борис"), await person(shop, "Вера")
    await met(shop, test, anna, 1, NOW)
    await met(shop, test, boris, 0, NOW)

    async def of(operator: str) -> list[int]:
        saw: Condition = Saw(operator=operator, experiment=f"hero-{test.id}", variant="B")
        return await members(Rule(tree=Leaf(condition=saw)), shop, LATER)

    assert await of("true") == [anna.id]
    assert await of("false") == [boris.id]
    assert await of("unknown") == [vera.id]


async def test_a_segment_under_a_test_is_not_deleted(shop: Shop) -> None:
    segment = await service.create(shop, "Свои", Rule(), None, NOW)
    made = await ready(shop)
    await drafting.choose_segment(made, segment, made.version)
    owner = await Person.create(telegram_id=1, name="О", created_at=NOW)

    with pytest.raises(SegmentUsedError):
        await service.delete(shop, segment, owner, NOW)


async def test_people_of_the_same_figures_are_one_row(shop: Shop) -> None:
    """The first day and the second, before a change of shares and after it, in one order."""
    test = await running(shop)
    await steering.change_weights(test, [1, 3], test.version, NOW + 30 * HOUR, is_anyway=True)
    test = await Experiment.get(id=test.id)
    people = [await person(shop, name) for name in ("Анна", "Борис", "Вера", "Галя")]
    for who, hours in zip(people, (1, 2, 25, 31), strict=True):
        await met(shop, test, who, 1, NOW + hours * HOUR)
    await order(shop, people[0], NOW - DAY)
    await exposing.note(LATER)
    span = span_of(test, LATER)
    kind = metrics["conversion"]()
    found = await tallying.groups(test, kind, shop, span, LATER, label=had_ordered(shop))
    told = [(each.day, each.stretch, each.label, each.other, each.people) for each in found]

    assert told == [
        (0, 0, "new", 0, 1),
        (0, 0, "old", 1, 1),
        (1, 0, "new", 0, 1),
        (1, 1, "new", 0, 1),
    ]
    assert (await tallying.census(test, span, LATER)).crowd.by_stretch == {0: 3, 1: 1}
