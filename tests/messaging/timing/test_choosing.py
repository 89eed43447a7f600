"""When each is written to: their own hour, open hours only, lots that fall alike."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.campaigns import scheduling
from domain.messaging.pressure.quiet import Quiet, quiet_until
from domain.messaging.pressure.rules import NIGHT
from domain.messaging.timing import gathering, keeping
from domain.messaging.timing.choosing import WITHIN, Chosen, best_moments, slots, usual
from domain.messaging.timing.comparing import compared
from domain.messaging.timing.habit import WEEK
from domain.messaging.timing.learning import learn
from domain.models import Customer, Delivery, Event, Letter, MessageClick, Order, Shop
from tests.conftest import NOW
from tests.messaging.post import campaign

MOSCOW = ZoneInfo("Europe/Moscow")
DAY = timedelta(days=1)


async def people(shop: Shop, many: int, **values: object) -> list[Customer]:
    await Customer.bulk_create(
        Customer(shop=shop, name=str(n), registered_at=NOW, telegram_id=700_000 + n, **values)
        for n in range(many)
    )
    return await Customer.filter(shop=shop, telegram_id__gte=700_000).order_by("id")


async def came(shop: Shop, customer: Customer, hour: int, days: int = 40) -> None:
    """They opened the app at that hour by Moscow's clock, day after day."""
    evening = NOW.astimezone(MOSCOW).replace(hour=hour, minute=10)
    await Event.bulk_create(
        Event(
            shop=shop,
            customer=customer,
            name="visit_start",
            source="app",
            external_id=f"{customer.id}:{hour}:{n}",
            happened_at=evening - n * DAY,
            received_at=NOW,
        )
        for n in range(1, days + 1)
    )


async def learnt(shop: Shop, now: datetime = NOW) -> None:
    ids = await gathering.some_people(shop)
    await keeping.keep(shop, learn([*(await gathering.hours(shop, ids, now)).values()]), now)


async def test_hours_are_those_of_the_persons_clock(shop: Shop) -> None:
    here, there = await people(shop, 2)
    await Customer.filter(id=there.id).update(time_zone="Asia/Vladivostok")
    moment = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
    for each in (here, there):
        for name in ("tap", "tap2"):
            await Event.create(
                shop=shop,
                customer=each,
                name=name,
                source="app",
                external_id=f"{each.id}{name}",
                happened_at=moment,
                received_at=moment,
            )
    found = await gathering.hours(shop, [here.id, there.id], moment + DAY)

    # Monday 15:30 in Moscow, 22:30 in Vladivostok; two taps of one hour are one.
    assert found == {here.id: {15: 1}, there.id: {22: 1}}


async def test_what_counts_as_being_there(shop: Shop) -> None:
    [customer] = await people(shop, 1)
    hour = NOW.replace(minute=10, second=3)
    common: dict[str, Any] = {"shop": shop, "customer": customer}
    for n, (name, source) in enumerate(
        (("bot_blocked", "bot"), ("visit_start", "api"), ("bot_command", "bot"))
    ):
        moment = hour - (n + 1) * timedelta(hours=3)
        await Event.create(
            **common,
            name=name,
            source=source,
            external_id=name,
            happened_at=moment,
            received_at=moment,
        )
    midnight = NOW.astimezone(MOSCOW).replace(hour=0, minute=0, second=0, microsecond=0)
    await Order.create(**common, number="1", placed_at=midnight, total=1)
    await Order.create(**common, number="2", placed_at=hour - timedelta(hours=20), total=1)
    for staff in (None, 7):
        moment = hour - timedelta(hours=30 if staff else 40)
        await Letter.create(**common, staff_id=staff, text="?", written_at=moment)
    found = await gathering.hours(shop, [customer.id], NOW)

    assert sum(found[customer.id].values()) == 3


async def test_below_fifty_everybody_gets_the_usual_hour(shop: Shop) -> None:
    found = await people(shop, 49)
    for each in found:
        await came(shop, each, 19, days=2)
    await learnt(shop)
    chosen = await best_moments(shop, [each.id for each in found], NOW, seed=1)

    assert not keeping.is_known(await keeping.of(shop))
    assert {each.arm for each in chosen.values()} == {""}
    assert {each.moment.astimezone(MOSCOW).hour for each in chosen.values()} == {12}


async def test_each_at_their_own_hour(shop: Shop) -> None:
    found = await people(shop, 200)
    for n, each in enumerate(found):
        await came(shop, each, 11 if n % 2 else 20)
    await learnt(shop)
    ids = [each.id for each in found]
    chosen = await best_moments(shop, ids, NOW, seed=1)
    hours = Counter(
        (n % 2, chosen[each.id].moment.astimezone(MOSCOW).hour)
        for n, each in enumerate(found)
        if chosen[each.id].arm == "best"
    )
    arms = Counter(each.arm for each in chosen.values())

    assert set(hours) == {(1, 11), (0, 20)}
    assert 20 <= arms["fixed"] <= 60
    assert 5 <= arms["explore"] <= 40
    assert chosen == await best_moments(shop, ids, NOW, seed=1)
    assert chosen != await best_moments(shop, ids, NOW, seed=2)


async def test_nobody_is_written_to_at_night(shop: Shop) -> None:
    found = await people(shop, 120)
    for each in found:
        await came(shop, each, 2, days=10)
    await learnt(shop)
    chosen = await best_moments(shop, [each.id for each in found], NOW, seed=5)

    for moment in (each.moment for each in chosen.values()):
        assert NOW <= moment < NOW + WITHIN + timedelta(hours=1)
        assert quiet_until(NIGHT, moment, MOSCOW) is None


async def test_what_is_urgent_is_not_put_off_beyond_its_end(shop: Shop) -> None:
    """Best at 20 o'clock, of use until 15: it goes before, and is no part of the comparison."""
    found = await people(shop, 60)
    for each in found:
        await came(shop, each, 20, days=5)
    await learnt(shop)
    ids, end = [each.id for each in found], NOW + timedelta(hours=3)
    made = await campaign(shop, schedule="best", started_at=NOW, expires_at=end)
    urgent = await scheduling.slots(made, shop, ids, 0)
    made.expires_at = None
    patient = await scheduling.slots(made, shop, ids, 0)

    assert all(NOW <= (each.not_before or NOW) < end for each in urgent.values())
    assert {each.timing for each in urgent.values()} == {""}
    assert sum((each.not_before or NOW) > end for each in patient.values()) > 30
    assert {each.timing for each in patient.values()} == {"best", "explore", "fixed"}


async def test_nobody_at_all(shop: Shop) -> None:
    assert await best_moments(shop, [], NOW, seed=1) == {}
    assert await best_moments(shop, [10**9], NOW, seed=1) == {10**9: Chosen(moment=NOW)}


@pytest.mark.parametrize(
    ("now", "zone", "quiet", "many"),
    [
        (datetime(2026, 3, 2, 9, tzinfo=UTC), "Europe/Moscow", NIGHT, 13),
        (datetime(2026, 3, 2, 9, 30, tzinfo=UTC), "Europe/Moscow", NIGHT, 12),
        (datetime(2026, 3, 2, 9, tzinfo=UTC), "Asia/Kolkata", NIGHT, 12),
        (datetime(2026, 3, 2, 9, tzinfo=UTC), "Europe/Moscow", Quiet(starts=0, ends=0), 24),
        (datetime(2026, 3, 2, 9, tzinfo=UTC), "Europe/Moscow", Quiet(starts=60, ends=61), 23),
    ],
)
def test_open_hours(now: datetime, zone: str, quiet: Quiet, many: int) -> None:
    found = slots(now, WITHIN, ZoneInfo(zone), quiet)

    assert len(found) == many
    assert all(0 <= each.place < WEEK and each.begins >= now for each in found)


@pytest.mark.parametrize(
    ("now", "hour", "when"),
    [
        ("2026-03-02T09:00+00:00", 12, "2026-03-02T09:00+00:00"),
        ("2026-03-02T09:00:01+00:00", 12, "2026-03-03T09:00+00:00"),
        ("2026-03-02T08:00+00:00", 12, "2026-03-02T09:00+00:00"),
    ],
)
def test_the_usual_hour_comes_next(now: str, hour: int, when: str) -> None:
    found = usual(datetime.fromisoformat(now), hour, MOSCOW)

    assert found == datetime.fromisoformat(when)


async def test_best_against_usual_by_who_followed_a_link(shop: Shop) -> None:
    found = await people(shop, 400)
    made = await campaign(shop, started_at=NOW, status="done")
    await Delivery.bulk_create(
        Delivery(
            shop=shop,
            campaign=made,
            customer=each,
            key=str(each.id),
            kind="marketing",
            status="sent",
            timing="best" if n % 2 else "fixed",
            planned_at=NOW,
            not_before=NOW,
            sent_at=NOW,
        )
        for n, each in enumerate(found)
    )
    sent = await Delivery.all().order_by("id")
    assert (await compared(shop, NOW + 10 * DAY)).found is None
    await MessageClick.bulk_create(
        MessageClick(
            shop=shop,
            customer_id=each.customer_id,
            delivery_id=each.id,
            campaign_id=made.id,
            link_id=1,
            channel="telegram",
            clicked_at=NOW + DAY,
            is_human=True,
        )
        for each in [*[x for x in sent if x.timing == "best"][:60], sent[0], sent[2]]
    )
    told = await compared(shop, NOW + 10 * DAY)

    assert (told.best.hits, told.best.total) == (60, 200)
    assert (told.usual.hits, told.usual.total) == (2, 200)
    assert told.found is not None
    assert told.found.is_clear
    assert (await compared(shop, NOW + DAY)).best.total == 0
