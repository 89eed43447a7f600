"""A campaign of several channels: everybody by their own best one first, if that is known."""

import pytest

from domain.campaigns import crowds
from domain.campaigns.planning import Planner
from domain.messaging.pressure.rules import UNLIMITED
from domain.models import Campaign, Connector, Consent, Customer, Delivery, Segment, Shop
from domain.segments.rule import Rule
from domain.segments.service import create
from tests.conftest import NOW
from tests.messaging.post import Ticking, ruled, subscriber
from tests.messaging.worth.test_worth import DAY, message
from tests.reports.shops import sold


@pytest.fixture
async def readers(shop: Shop) -> list[Customer]:
    """The first follows links of letters only, the second has said yes to Telegram alone."""
    await ruled(shop, UNLIMITED)
    await Connector.create(shop=shop, kind="email_smtp", name="", token="mail", made_at=NOW)
    people = [await subscriber(shop, n, email=f"{n}@b.ru") for n in (1, 2)]
    await Consent.create(
        shop=shop,
        customer=people[0],
        channel="email",
        topic="marketing",
        is_given=True,
        decided_at=NOW,
    )
    return people


@pytest.fixture
async def everybody(shop: Shop) -> Segment:
    return await create(shop, "Все", Rule(), None, NOW)


async def planned(shop: Shop, segment: Segment, *, own_order: bool) -> dict[int, tuple[str, str]]:
    made = await Campaign.create(
        shop=shop,
        name="Весна",
        segment=segment,
        message={"text": "Привет!"},
        channels="telegram,email",
        own_order=own_order,
        status="sending",
        made_at=NOW,
        started_at=NOW,
    )
    made.tree = await crowds.frozen(made)
    await made.save(update_fields=["tree"])
    await Planner(Ticking()).step()
    rows = await Delivery.filter(campaign=made).order_by("customer_id")
    return {row.customer_id: (row.channel, row.chain) for row in rows}


async def test_the_best_way_of_each_is_first(
    shop: Shop, readers: list[Customer], everybody: Segment
) -> None:
    for n in range(40):
        await message(readers[0], "email", n, is_clicked=n % 2 == 0)
        await message(readers[0], "telegram", n, is_clicked=False)
    await sold(readers[0], NOW - 18 * DAY, 160)
    first, second = [each.id for each in readers]

    assert await planned(shop, everybody, own_order=True) == {
        first: ("email", "telegram"),
        second: ("telegram", "email"),
    }
    assert set((await planned(shop, everybody, own_order=False)).values()) == {
        ("telegram", "email")
    }


async def test_of_few_clicks_the_order_is_the_same_for_all(
    shop: Shop, readers: list[Customer], everybody: Segment
) -> None:
    for n in range(38):
        await message(readers[0], "email", n, is_clicked=n % 2 == 0)

    found = await planned(shop, everybody, own_order=True)
    assert set(found.values()) == {("telegram", "email")}
