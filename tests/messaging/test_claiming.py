"""Claiming takes as many as it was asked for, whatever plan the database makes of it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tortoise.transactions import in_transaction

from domain.messaging import outbox, throttle
from domain.messaging.outbox import ALONE
from domain.messaging.statement import is_postgres, run
from domain.messaging.throttle import HOUR, Allowance
from domain.models import Campaign, Delivery, Shop
from domain.segments.sql import Sql, sql
from tests.conftest import NOW
from tests.messaging.post import Post, campaign, planned, sent_at, statuses, subscriber

# Whatever PostgreSQL would rather do than go through the rows again and again.
PLANS = ("hashjoin", "mergejoin", "hashagg", "sort", "material", "memoize", "bitmapscan")


async def test_nested_loop_takes_no_more_than_asked(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in range(1, 61)])

    async with in_transaction("default"):
        for plan in PLANS if is_postgres() else ():
            await run(Sql(f"SET LOCAL enable_{plan} = off"))
        taken = await outbox.claim(made.id, NOW, 7)

    assert len(taken) == 7
    assert await Delivery.filter(status="claimed").count() == 7


async def test_only_the_channel_that_was_asked_for(shop: Shop) -> None:
    made = await campaign(shop)
    await planned(made, [await subscriber(shop, n) for n in (1, 2, 3)])
    await Delivery.filter(customer__telegram_id=2).update(channel="email")

    by_email = await outbox.claim(made.id, NOW, 10, ALONE, sql("channel = ?", "email"))

    assert [each.channel for each in by_email] == ["email"]
    assert sorted((await statuses()).values()) == ["claimed", "planned", "planned"]


async def test_the_urgent_go_first(shop: Shop) -> None:
    anna = await subscriber(shop, 1)
    for key, priority in (("review", 40), ("cart", 20), ("order", 10), ("price", 30)):
        await Delivery.create(
            shop=shop, customer=anna, key=key, kind="service", topic="service",
            priority=priority, content={"text": key}, planned_at=NOW, not_before=NOW,
        )  # fmt: skip

    first = await outbox.claim(None, NOW, 2)

    assert [await key_of(each.id) for each in first] == ["order", "cart"]


async def key_of(delivery_id: int) -> str:
    return (await Delivery.get(id=delivery_id)).key


@pytest.mark.usefixtures("no_pressure")
async def test_slow_campaign_keeps_its_hour(shop: Shop) -> None:
    made = await campaign(shop, per_hour=120)
    await planned(made, [await subscriber(shop, n) for n in range(1, 31)])
    moments, post = [], Post()
    for minute in range(12):
        await sent_at(post, NOW + timedelta(minutes=minute))
        moments.append(len(post.sent))

    # Two at once, then about two a minute, though each run is a restart.
    assert moments[0] == 2
    assert moments[-1] <= 2 + 12 * 2
    assert moments[-1] >= 20


async def test_speed_that_is_changed_holds_from_then_on(shop: Shop) -> None:
    made = await campaign(shop, per_hour=1)
    await planned(made, [await subscriber(shop, n) for n in range(1, 31)])
    assert len(await throttle.claim(made.id, NOW, 10, ALONE)) == 1
    assert await throttle.claim(made.id, NOW + HOUR / 2, 10, ALONE) == []

    await Campaign.filter(id=made.id).update(per_hour=None)
    assert len(await throttle.claim(made.id, NOW + HOUR / 2, 10, ALONE)) == 10


@given(
    st.integers(1, 5_000),
    st.lists(st.tuples(st.integers(0, 4_000_000), st.integers(1, 300)), max_size=60),
)
def test_no_hour_holds_more(per_hour: int, asks: list[tuple[int, int]]) -> None:
    now, used, taken = NOW, None, []
    for gap, wanted in asks:
        now += timedelta(milliseconds=gap)
        allowance = Allowance(per_hour, used, now)
        count = min(wanted, allowance.count)
        if count:
            used = allowance.used_until(count)
            taken += [now] * count

    for at, moment in enumerate(taken):
        assert sum(1 for each in taken[at:] if each < moment + HOUR) <= per_hour


def test_clock_that_went_back_holds_nothing_up_for_long() -> None:
    assert Allowance(60, NOW + 2 * HOUR, NOW).count == 1
    assert Allowance(60, NOW + HOUR / 2, NOW).count == 0
