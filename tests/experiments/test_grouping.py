"""Many people counted by the database are the same as each of them counted by hand."""

import random
from collections import Counter, defaultdict
from datetime import timedelta

import pytest

from domain.experiments import drafting, planning, steering, tallying
from domain.experiments.dimensions.buyer import had_ordered
from domain.experiments.grouping import Cell, Count, Group, completed, unlabelled
from domain.experiments.metric import metrics
from domain.experiments.tallying import BEFORE, span_of
from domain.models import Customer, Experiment, ExperimentExposure, Order, Shop
from domain.segments.sql import Sql
from tests.conftest import NOW
from tests.experiments.seeing import ready

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LATER, WINDOW = NOW + 20 * DAY, 7 * DAY
PEOPLE, TURN = 60, NOW + 30 * HOUR
Person = tuple[int, int, int, str]


async def _running(shop: Shop) -> Experiment:
    made = await ready(shop)
    plan = await planning.plan(made, shop, NOW)
    await steering.start(made, made.version, plan, None, NOW, is_anyway=True)
    test = await Experiment.get(id=made.id)
    await steering.change_weights(test, [1, 3], test.version, TURN, is_anyway=True)
    return await Experiment.get(id=made.id)


async def _told(shop: Shop, test: Experiment) -> dict[Person, list[tuple[int, int, int]]]:
    """People who met a variant and ordered by chance: who, what they spent after it and before."""
    dice, shown = random.Random(11), await drafting.variants(test)
    await Customer.bulk_create(
        Customer(shop=shop, name="", registered_at=NOW) for _ in range(PEOPLE)
    )
    exposures, orders, found = [], [], defaultdict(list)
    for n, who in enumerate(await Customer.all().order_by("id")):
        seen, arm = NOW + dice.randrange(72) * HOUR, dice.choice(shown)
        exposures.append(
            ExperimentExposure(
                shop_id=shop.id,
                experiment_id=test.id,
                customer_id=who.id,
                variant_id=arm.id,
                exposed_at=seen,
            )
        )
        bought = [
            (seen + dice.randrange(-20 * 24, 10 * 24) * HOUR, dice.choice((100, 200)))
            for _ in range(dice.choice((0, 0, 1, 2)))
        ]
        orders += [
            Order(shop=shop, customer=who, number=f"{n}-{m}", placed_at=when, total=total)
            for m, (when, total) in enumerate(bought)
        ]
        after = sum(total for when, total in bought if seen <= when < seen + WINDOW)
        before = sum(total for when, total in bought if seen - BEFORE <= when < seen)
        label = "old" if any(when < seen for when, _ in bought) else "new"
        place = (arm.id, (seen - NOW) // DAY, int(seen >= TURN), label)
        found[place].append((who.id, after, before))
    await ExperimentExposure.bulk_create(exposures)
    await Order.bulk_create(orders)
    return found


@pytest.mark.parametrize("is_labelled", [True, False])
async def test_groups_are_what_each_one_did(shop: Shop, is_labelled: bool) -> None:
    test = await _running(shop)
    wanted: Counter[tuple[int | str, ...]] = Counter()
    inside = defaultdict(set)
    for (arm, day, stretch, label), people in (await _told(shop, test)).items():
        for who, after, before in people:
            key = (arm, day, stretch, label if is_labelled else "", after, before)
            wanted[key] += 1
            inside[key].add(who)
    label_sql = had_ordered(shop) if is_labelled else Sql("''")
    kind = metrics["revenue_per_user"]()
    found = await tallying.groups(test, kind, shop, span_of(test, LATER), LATER, label=label_sql)

    assert {each[:6]: each.people for each in found} == wanted
    assert all(each.customer_id in {0, *inside[each[:6]]} for each in found)
    assert [each[:6] for each in found] == sorted(each[:6] for each in found)


def test_those_of_whom_nothing_is_known_are_the_rest() -> None:
    """Nobody of them is named where the first of all is one of the others."""
    cell, other = Cell(1, 0, 0, "new"), Cell(1, 1, 0, "new")
    whole = {cell: Count(5, 7), other: Count(2, 3)}
    told = [Group(*cell, 100, 0, 1, 7), Group(*cell, 0, 0, 1, 9)]

    assert completed(told, whole) == [
        Group(*cell, 0, 0, 4, 9),
        Group(*cell, 100, 0, 1, 7),
        Group(*other, 0, 0, 2, 3),
    ]


def test_a_latecomer_is_not_taken_off_the_others() -> None:
    """They met it after the others were counted."""
    cell, late = Cell(1, 0, 0, ""), Cell(2, 0, 0, "")
    told = [Group(*cell, 5, 0, 2, 7), Group(*late, 0, 0, 1, 8)]

    assert completed(told, {cell: Count(1, 7)}) == told


def test_labels_are_put_together() -> None:
    whole = {Cell(1, 0, 0, "new"): Count(5, 7), Cell(1, 0, 0, "old"): Count(2, 3)}

    assert unlabelled(whole) == {Cell(1, 0, 0, ""): Count(7, 3)}
