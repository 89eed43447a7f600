"""Visits opened by a link: told by the tracker, written as touches once."""

from datetime import timedelta

import pytest
from tortoise.transactions import in_transaction

from domain.events.storing import NewEvent, store
from domain.links.visits import code_of
from domain.models import Customer, Shop, Touch
from tests.chat import Clock, Stage
from tests.conftest import NOW
from tests.links.placements import a_link
from tests.misspelling import misspelt
from tests.reports.shops import a_customer

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("properties", "code"),
    [
        ({"start_param": "Labc"}, "Labc"),
        ({"entry": "https://shop.ru/a?x=1&bk=Labc#top"}, "Labc"),
        ({"entry": "/catalog?bk=Labc"}, "Labc"),
        ({"start_param": "", "entry": "https://shop.ru/?bk="}, ""),
        ({"entry": "https://[broken?bk=Labc"}, ""),
        ({"entry": 5, "start_param": ["x"]}, ""),
        ({}, ""),
    ],
)
def test_code_is_read_from_what_the_page_tells(properties: dict[str, object], code: str) -> None:
    assert code_of(properties) == code


async def told(customer: Customer, key: str, *, source: str = "app", **properties: str) -> None:
    event = NewEvent(
        shop_id=customer.shop_id,
        customer_id=customer.id,
        name="visit_start",
        external_id=key,
        happened_at=NOW - 5 * MINUTE,
        properties=dict(properties),
        source=source,
    )
    async with in_transaction("default"):
        await store([event], NOW)


async def test_visits_become_touches_once(stage: Stage, shop: Shop, clock: Clock) -> None:
    anna, boris, link = await a_customer(shop), await a_customer(shop), await a_link(shop)
    await told(anna, "visit-001", start_param=link.code)
    await told(boris, "visit-002", source="web", entry=f"https://shop.ru/?bk={link.code}")
    await told(boris, "visit-003", start_param=misspelt(link.code))
    for _ in range(2):
        await stage.run("touch_visits")
        clock.move(MINUTE)

    touches = await Touch.all().order_by("customer_id")
    assert [(each.customer_id, each.way, each.link_id) for each in touches] == [
        (anna.id, "app", link.id),
        (boris.id, "web", link.id),
    ]


async def test_link_of_another_shop_is_not_believed(stage: Stage, shop: Shop) -> None:
    other = await Shop.create(name="Другая", created_at=NOW)
    await a_link(shop)
    theirs = await a_link(other)
    await told(await a_customer(shop), "visit-001", start_param=theirs.code)
    await stage.run("touch_visits")

    assert await Touch.all().count() == 0
