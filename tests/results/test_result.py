"""What is counted to a campaign: cases of orders, windows, refunds, refusals."""

from datetime import datetime, timedelta

import pytest

from domain.campaigns.results.result import Part, Result, result
from domain.messaging import addresses
from domain.models import (
    Campaign,
    ConsentRecord,
    Customer,
    Event,
    MessageClick,
    MessageLink,
    Shop,
)
from domain.statistics.estimate import Share
from tests.conftest import NOW
from tests.messaging.post import campaign
from tests.reports.shops import refunded, sold
from tests.results.deliveries import DAY, LATER, delivered


async def found(made: Campaign, shop: Shop, now: datetime = LATER) -> Part:
    return (await result(made, shop, now)).whole


@pytest.mark.parametrize(
    ("after", "status", "buyers"),
    [
        (timedelta(seconds=-1), "paid", 0),
        (timedelta(), "paid", 1),
        (7 * DAY - timedelta(milliseconds=1), "paid", 1),
        (7 * DAY, "paid", 0),
        (DAY, "fulfilled", 1),
        (DAY, "new", 0),
        (DAY, "cancelled", 0),
        (DAY, "refunded", 0),
    ],
)
async def test_an_order_within_the_window(
    shop: Shop, made: Campaign, anna: Customer, after: timedelta, status: str, buyers: int
) -> None:
    await delivered(made, anna)
    await sold(anna, NOW + after, 100, status)
    part = await found(made, shop)

    assert (part.people, part.buyers, part.revenue) == (1, buyers, buyers * 10_000)


async def test_the_first_order_counts_and_no_other(
    shop: Shop, made: Campaign, anna: Customer
) -> None:
    await delivered(made, anna)
    await sold(anna, NOW + DAY, 100)
    await sold(anna, NOW + 2 * DAY, 900)

    assert (await found(made, shop)).revenue == 10_000


@pytest.mark.parametrize(("back", "buyers", "revenue"), [(30, 1, 7_000), (100, 0, 0)])
async def test_what_was_given_back_is_taken_off(
    shop: Shop, made: Campaign, anna: Customer, back: int, buyers: int, revenue: int
) -> None:
    await delivered(made, anna)
    order = await sold(anna, NOW + DAY, 100)
    await refunded(anna, NOW + 20 * DAY, back, order)
    part = await found(made, shop)

    assert (part.buyers, part.revenue) == (buyers, revenue)


async def test_the_owners_window(shop: Shop, made: Campaign, anna: Customer) -> None:
    await delivered(made, anna)
    await sold(anna, NOW + 2 * DAY)
    shop.result_days = 1

    assert (await found(made, shop)).buyers == 0


async def test_an_order_later_than_now_is_not_there_yet(
    shop: Shop, made: Campaign, anna: Customer
) -> None:
    await delivered(made, anna)
    await sold(anna, NOW + 2 * DAY)
    early = await result(made, shop, NOW + DAY)

    assert (early.whole.buyers, early.whole.fresh) == (0, 1)
    assert early.ripe_at == NOW + 7 * DAY
    assert (await result(made, shop, NOW + 7 * DAY)).ripe_at is None


async def test_an_order_belongs_to_the_channel_before_it(
    shop: Shop, made: Campaign, anna: Customer
) -> None:
    await delivered(made, anna)
    await delivered(made, anna, NOW + DAY, channel="sms", cost=350)
    await sold(anna, NOW + 2 * DAY)
    told = await result(made, shop, LATER)

    assert told.whole.people == 1
    assert (told.channels["telegram"].buyers, told.channels["sms"].buyers) == (0, 1)
    assert (told.cost, told.cost_per_person) == (350, 350)


async def test_clicks_are_of_people_and_of_all(shop: Shop, made: Campaign, anna: Customer) -> None:
    delivery = await delivered(made, anna)
    for is_human in (True, True, False, None):
        await MessageClick.create(
            shop=shop,
            customer=anna,
            delivery_id=delivery.id,
            campaign_id=made.id,
            link_id=1,
            channel="telegram",
            clicked_at=NOW,
            is_human=is_human,
        )
    part = await found(made, shop)

    assert (part.clicked, part.human_openings, part.openings) == (1, 2, 4)


async def said_no(customer: Customer, moment: datetime, topic: str = "marketing") -> None:
    await ConsentRecord.create(
        shop_id=customer.shop_id,
        customer=customer,
        channel="telegram",
        topic=topic,
        is_given=False,
        decided_at=moment,
        source="menu",
    )


@pytest.mark.parametrize(
    ("after", "topic", "left"),
    [
        (timedelta(seconds=-1), "marketing", 0),
        (DAY, "marketing", 1),
        (DAY, "service", 0),
        (7 * DAY, "marketing", 0),
    ],
)
async def test_who_said_no(
    shop: Shop, made: Campaign, anna: Customer, after: timedelta, topic: str, left: int
) -> None:
    await delivered(made, anna)
    await said_no(anna, NOW + after, topic)

    assert (await result(made, shop, LATER)).left == Share(hits=left, total=1)


async def test_a_no_belongs_to_the_last_message(shop: Shop, made: Campaign, anna: Customer) -> None:
    later = await campaign(shop, started_at=NOW + DAY, status="done")
    await delivered(made, anna)
    await delivered(later, anna, NOW + DAY)
    await said_no(anna, NOW + 2 * DAY)

    assert (await found(made, shop)).left == 0
    assert (await found(later, shop)).left == 1


async def test_who_blocked_the_bot(shop: Shop, made: Campaign, anna: Customer) -> None:
    await delivered(made, anna)
    await Event.create(
        shop=shop,
        customer=anna,
        name="bot_blocked",
        external_id="b",
        happened_at=NOW + DAY,
        received_at=NOW + DAY,
    )
    assert (await result(made, shop, LATER)).blocked == 1


@pytest.mark.parametrize(
    ("left", "people", "light"),
    [
        (0, 100, "green"),
        (4, 1_000, "green"),
        (1, 100, "yellow"),
        (9, 1_000, "yellow"),
        (40, 1_000, "red"),
    ],
)
async def test_the_traffic_light(
    shop: Shop, made: Campaign, left: int, people: int, light: str
) -> None:
    told = await result(made, shop, LATER)
    values = vars(told) | {"whole": Part(people=people, left=left)}

    assert Result(**values).light == light


async def test_letters_called_spam(shop: Shop, made: Campaign, anna: Customer) -> None:
    later = await campaign(shop, started_at=NOW + DAY, status="done")
    letter = await delivered(made, anna, channel="email")
    await delivered(later, anna, NOW + DAY, channel="email")
    await addresses.bounced(letter, "complaint", "", NOW + 40 * DAY)
    await addresses.bounced(letter, "complaint", "", NOW + 41 * DAY)

    assert (await result(made, shop, LATER)).complaints == Share(hits=1, total=1)
    assert (await result(later, shop, LATER)).complaints == Share(hits=0, total=1)


@pytest.mark.parametrize(
    ("complained", "letters", "light"),
    [
        (0, 1_000, "green"),
        (9, 10_000, "green"),
        (1, 100, "yellow"),
        (2, 1_500, "yellow"),
        (30, 10_000, "red"),
    ],
)
async def test_complaints_have_a_limit_of_their_own(
    shop: Shop, made: Campaign, complained: int, letters: int, light: str
) -> None:
    told = await result(made, shop, LATER)
    parts = {"email": Part(people=letters), "telegram": Part(people=10**6)}
    values = vars(told) | {"channels": parts, "complained": complained}

    assert Result(**values).complaints_light == light


@pytest.mark.parametrize(
    ("message", "has_short", "links"),
    [
        ({"text": "Чай приехал"}, False, "none"),
        ({"text": "Чай: https://t.me/shop"}, False, "none"),
        ({"text": "Чай: https://shop.ru/tea"}, False, "long"),
        ({"buttons": [{"label": "Чай", "url": "https://shop.ru"}]}, False, "long"),
        ({"text": "Чай: https://shop.ru/tea"}, True, "short"),
    ],
)
async def test_whether_openings_are_counted(
    shop: Shop, made: Campaign, message: dict[str, object], has_short: bool, links: str
) -> None:
    made.message = message
    if has_short:
        await MessageLink.create(
            shop=shop, campaign_id=made.id, key="k", url="https://shop.ru/tea", made_at=NOW
        )
    assert (await result(made, shop, LATER)).links == links
