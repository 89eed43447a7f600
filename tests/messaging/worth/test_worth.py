"""Which channel is worth most: limits of the chance, cases of the order, a shop's own messages."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messaging.worth.chance import STRENGTH, Way, ordered, strength
from domain.messaging.worth.weighing import best_channels, weighed
from domain.models import Consent, Customer, Delivery, MessageClick, Shop
from domain.statistics.estimate import Share
from tests.conftest import NOW
from tests.messaging.post import agree, subscriber
from tests.reports.shops import sold

DAY = timedelta(days=1)
shares = st.integers(0, 500).flatmap(
    lambda total: st.integers(0, total).map(lambda hits: Share(hits=hits, total=total))
)


@given(shares)
def test_of_whom_nothing_is_known_has_the_shops_chance(shop: Share) -> None:
    way = Way(shop=shop)

    assert way.chance(Share(hits=0, total=0)) == pytest.approx(way.usual)
    assert 0 < way.usual < 1


@given(shares, shares)
def test_a_chance_lies_between_ones_own_and_the_shops(shop: Share, own: Share) -> None:
    way = Way(shop=shop)
    low, high = sorted((way.usual, own.value if own.total else way.usual))

    assert low - 1e-9 <= way.chance(own) <= high + 1e-9


def test_much_known_is_ones_own() -> None:
    way = Way(shop=Share(hits=1, total=1_000))

    assert way.chance(Share(hits=700_000, total=1_000_000)) == pytest.approx(0.7, abs=1e-3)


def test_people_who_differ_make_the_prior_weak() -> None:
    apart = [Share(hits=10 * (n % 2), total=10) for n in range(200)]
    alike = [Share(hits=5, total=10) for _ in range(200)]

    assert strength(apart) < 1.5 < STRENGTH < strength(alike)
    assert strength(apart[:49]) == STRENGTH


TELEGRAM = Way(shop=Share(hits=100, total=1_000))
SMS = Way(shop=Share(hits=200, total=1_000), cost=350)
EMAIL = Way(shop=Share(hits=20, total=1_000))
WAYS = {"telegram": TELEGRAM, "sms": SMS, "email": EMAIL}


@pytest.mark.parametrize(
    ("click", "own", "allowed", "order"),
    [
        # An SMS is followed twice as often: worth its 3.5 only where a click brings enough.
        (1_000, {}, ("telegram", "sms", "email"), ("telegram", "email", "sms")),
        (10_000, {}, ("telegram", "sms", "email"), ("sms", "telegram", "email")),
        (10_000, {}, ("telegram", "email"), ("telegram", "email")),
        (10_000, {}, (), ()),
        (0, {}, ("email", "sms", "telegram"), ("email", "telegram", "sms")),
        (
            1_000,
            {"email": Share(hits=30, total=40), "telegram": Share(hits=0, total=40)},
            ("telegram", "sms", "email"),
            ("email", "telegram", "sms"),
        ),
    ],
)
def test_the_channel_that_brings_most_is_first(
    click: float, own: dict[str, Share], allowed: tuple[str, ...], order: tuple[str, ...]
) -> None:
    assert ordered(WAYS, own, allowed, click) == order


async def message(customer: Customer, channel: str, number: int, *, is_clicked: bool) -> None:
    moment = NOW - 20 * DAY
    delivery = await Delivery.create(
        shop_id=customer.shop_id,
        customer=customer,
        key=f"{customer.id}{channel}{number}",
        channel=channel,
        kind="marketing",
        status="sent",
        planned_at=moment,
        not_before=moment,
        sent_at=moment,
    )
    if is_clicked:
        await MessageClick.create(
            shop_id=customer.shop_id,
            customer=customer,
            delivery_id=delivery.id,
            link_id=1,
            channel=channel,
            clicked_at=moment + DAY,
            is_human=True,
        )


async def test_a_shop_by_its_own_messages(shop: Shop) -> None:
    reader, buyer, stranger = [await subscriber(shop, n, email=f"{n}@b.ru") for n in (1, 2, 3)]
    for each in (reader, buyer):
        await Consent.create(
            shop=shop,
            customer=each,
            channel="email",
            topic="marketing",
            is_given=True,
            decided_at=NOW,
        )
    for n in range(30):
        await message(reader, "email", n, is_clicked=n % 2 == 0)
        await message(reader, "telegram", n, is_clicked=False)
        await message(buyer, "telegram", n, is_clicked=n == 0)
    await sold(buyer, NOW - 18 * DAY, 160)
    known = await weighed(shop, ("telegram", "email"), {}, NOW)
    found = await best_channels(shop, [reader.id, buyer.id, stranger.id], known, NOW)

    assert known.ways["email"].shop == Share(hits=15, total=30)
    assert known.ways["telegram"].shop == Share(hits=1, total=60)
    assert (known.clicks, known.click) == (16, 1_000)
    assert found[reader.id] == ("email", "telegram")
    # A letter needs a yes of its own.
    assert found[stranger.id] == ("telegram",)


async def test_who_said_no_is_written_to_by_nothing(shop: Shop) -> None:
    customer = await Customer.create(shop=shop, telegram_id=9, registered_at=NOW)
    await agree(customer, is_given=False)
    known = await weighed(shop, ("telegram",), {}, NOW)

    assert await best_channels(shop, [customer.id], known, NOW) == {customer.id: ()}
    assert (known.clicks, known.click) == (0, 0.0)
