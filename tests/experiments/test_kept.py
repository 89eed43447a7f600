"""After a roll-out: the ended test stays as it was, and the kept control goes on being compared."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.experiments import counting, drafting, exposing, kept, steering
from domain.experiments import running as running_of
from domain.models import Customer, Event, Experiment, Order, Person, Shop, Staff
from tests.conftest import NOW
from tests.experiments.seeing import Here, met
from tests.experiments.test_counting import person, running

DAY = timedelta(days=1)


async def test_whoever_sees_the_winner_after_the_control_stays_counted(shop: Shop) -> None:
    """Seen with both while the test ran is a crossing; after the roll-out it is what was meant."""
    test = await running(shop)
    anna, boris = await person(shop, "Анна"), await person(shop, "Борис")
    for who in (anna, boris):
        await met(shop, test, who, 0, NOW)
    await met(shop, test, boris, 1, NOW + DAY)
    await exposing.note(NOW + 2 * DAY)
    winner = (await drafting.variants(test))[1]
    test = await Experiment.get(id=test.id)
    await steering.roll_out(test, winner, None, NOW + 2 * DAY, None)
    await met(shop, test, anna, 1, NOW + 3 * DAY)
    await exposing.note(NOW + 4 * DAY)
    found = await counting.crowd(await Experiment.get(id=test.id), NOW + 4 * DAY)

    assert (found.total, found.crossed) == (1, 1)


Told = tuple[str, int, int]


async def rolled_out(shop: Shop, *, promised: list[float] | None = None) -> Experiment:
    """A test that ended a month ago with B for everybody but a tenth."""
    test = await running(shop)
    winner = (await drafting.variants(test))[1]
    said = {"leader": "B", "difference": promised} if promised else None
    await steering.roll_out(test, winner, None, NOW, said)
    await Experiment.filter(id=test.id).update(kept=10)
    return await Experiment.get(id=test.id)


async def since(shop: Shop, test: Experiment, arms: tuple[Told, ...]) -> None:
    """So many people of an arm met it after the roll-out, so many of them ordered."""
    code, number = running_of.code_of(test), 0
    people: list[Customer] = []
    events: list[Event] = []
    orders: list[Order] = []
    for name, count, bought in arms:
        for n in range(count):
            number += 1
            when = NOW + timedelta(days=n % 14, minutes=1)
            who = Customer(shop=shop, name=f"{name}{n}", registered_at=NOW, telegram_id=number)
            people.append(who)
            told: dict[str, Any] = {"experiment": code, "variant": name}
            events.append(_event(shop, number, when, told))
            if n * bought // count != (n + 1) * bought // count:
                orders.append(_order(shop, number, when))
    await Customer.bulk_create(people)
    found = await Customer.filter(shop_id=shop.id).values_list("telegram_id", "id")
    ids = {int(str(a)): int(str(b)) for a, b in found if a is not None}
    rows: list[Event | Order] = [*events, *orders]
    for row in rows:
        row.customer_id = ids[row.customer_id]
    await Event.bulk_create(events)
    await Order.bulk_create(orders)


def _event(shop: Shop, number: int, when: datetime, told: dict[str, Any]) -> Event:
    return Event(
        shop=shop,
        customer_id=number,
        name="experiment_exposure",
        external_id=f"x{number}",
        happened_at=when,
        received_at=when,
        properties=told,
    )


def _order(shop: Shop, number: int, when: datetime) -> Order:
    later = when + timedelta(hours=1)
    return Order(shop=shop, customer_id=number, number=str(number), placed_at=later, total=150_000)


@pytest.mark.parametrize(
    ("arms", "state"),
    [
        ((("A", 100, 5), ("B", 900, 270)), "holds"),
        ((("A", 100, 30), ("B", 900, 100)), "turned"),
        ((("A", 200, 20), ("B", 1_800, 190)), "faded"),
        ((("A", 20, 2), ("B", 180, 24)), "early"),
        ((("A", 10, 1), ("B", 990, 100)), "blocked"),
    ],
)
async def test_what_became_of_the_effect(shop: Shop, arms: tuple[Told, ...], state: str) -> None:
    test = await rolled_out(shop, promised=[0.2, 0.15, 0.25])
    await since(shop, test, arms)
    found = await kept.kept(test, shop, NOW + 30 * DAY, Here())

    assert (found.state, found.control, found.shown) == (state, arms[0][1], arms[1][1])


async def test_staff_are_not_counted_after_a_roll_out_either(shop: Shop) -> None:
    test = await rolled_out(shop)
    await since(shop, test, (("A", 100, 5), ("B", 900, 270)))
    someone = await Customer.filter(shop_id=shop.id, name="B0").get()
    worker = await Person.create(telegram_id=someone.telegram_id, name="Анна", created_at=NOW)
    await Staff.create(shop=shop, person=worker, role="manager", joined_at=NOW)
    found = await kept.kept(test, shop, NOW + 30 * DAY, Here())

    assert (found.control, found.shown) == (100, 899)


async def test_before_a_full_week_it_is_too_early(shop: Shop) -> None:
    test = await rolled_out(shop)
    await since(shop, test, (("A", 100, 30), ("B", 900, 90)))
    pool = Here()

    assert (await kept.kept(test, shop, NOW + 9 * DAY, pool)).state == "early"
    assert (await kept.kept(test, shop, NOW + 30 * DAY, pool)).days == 21


async def test_nothing_was_kept_or_rolled_out(shop: Shop) -> None:
    test = await running(shop)
    found = await kept.kept(test, shop, NOW + DAY, Here())

    assert found.state == "none"


async def test_a_message_is_compared_once_the_last_window_is_over(shop: Shop) -> None:
    """What went to the rest beside the few who got the control."""
    test = await rolled_out(shop)
    await Experiment.filter(id=test.id).update(kind="message")
    test = await Experiment.get(id=test.id)
    await since(shop, test, (("A", 100, 5), ("B", 900, 270)))

    assert (await kept.kept(test, shop, NOW + 15 * DAY, Here())).state == "early"
    assert (await kept.kept(test, shop, NOW + 30 * DAY, Here())).state == "holds"
