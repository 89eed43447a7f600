"""One message by several channels in turn: never two at once, never one channel twice."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.audience import consents
from domain.core.errors import BadValueError
from domain.core.ports import DeliveryError
from domain.messaging import fallback
from domain.messaging.fallback import Route
from domain.messaging.sending import Postman
from domain.models import Customer, Delivery, Fallback, Shop
from tests.conftest import NOW
from tests.messaging.post import Post

THREE = ("telegram", "email", "sms")


class Lines:
    """Three channels, and a clock that stands."""

    def __init__(self) -> None:
        self.posts = {name: Post() for name in THREE}
        self.now = NOW

    def clock(self) -> datetime:
        return self.now

    def refuse(self, name: str, address: str, **values: Any) -> None:  # noqa: ANN401
        told = DeliveryError(**{"reason": "refused", "is_permanent": True, **values})
        self.posts[name].refusals[address] = [told]

    async def send(self) -> None:
        postman = Postman(self.posts, self.clock, asyncio.Event())
        await postman.run()

    @property
    def sent(self) -> list[int]:
        return [len(self.posts[name].sent) for name in THREE]


@pytest.fixture
def lines() -> Lines:
    return Lines()


@pytest.fixture
async def anna(shop: Shop) -> Customer:
    return await Customer.create(
        shop=shop,
        telegram_id=77,
        email="anna@mail.test",
        phone="+79161234567",
        registered_at=NOW,
    )


async def plan(anna: Customer, wait: int = 0, **values: Any) -> Delivery:  # noqa: ANN401
    awaits = values.pop("awaits", "delivered")
    route = Route(channels=THREE, wait=timedelta(minutes=wait), awaits=awaits)
    return await fallback.send(anna, "order:1", {"text": "Заказ готов"}, route, NOW, **values)


async def told() -> list[tuple[str, str]]:
    rows = await Delivery.all().order_by("id")
    return [(each.channel, each.status) for each in rows]


async def test_first_that_takes_it_is_enough(lines: Lines, anna: Customer) -> None:
    await plan(anna)
    await lines.send()
    lines.now += timedelta(days=2)
    await fallback.due(lines.now)
    await lines.send()

    assert lines.sent == [1, 0, 0]


async def test_failure_leads_to_the_next(lines: Lines, anna: Customer) -> None:
    await plan(anna)
    lines.refuse("telegram", "77", reason="blocked")
    lines.refuse("email", "anna@mail.test", reason="hard")
    await lines.send()
    await lines.send()

    assert lines.sent == [0, 0, 1]
    assert await told() == [("telegram", "failed"), ("email", "failed"), ("sms", "sent")]
    assert (await Delivery.filter(origin_id__isnull=False).count()) == 2


async def test_nothing_by_the_hour_leads_to_the_next(lines: Lines, anna: Customer) -> None:
    await plan(anna, wait=60, awaits="acted")
    await lines.send()
    lines.now += timedelta(minutes=59)
    assert await fallback.due(lines.now) == (0, 0)
    lines.now += timedelta(minutes=1)
    assert await fallback.due(lines.now) == (1, 1)
    await lines.send()

    assert lines.sent == [1, 1, 0]


async def test_tap_ends_it_even_when_the_next_is_planned(lines: Lines, anna: Customer) -> None:
    first = await plan(anna, wait=60, awaits="acted")
    await lines.send()
    lines.now += timedelta(minutes=60)
    await fallback.due(lines.now)
    await fallback.acted(first.id, lines.now)
    await lines.send()

    assert lines.sent == [1, 0, 0]
    assert await told() == [("telegram", "sent"), ("email", "recalled")]


async def test_unconfirmed_waits_like_what_was_sent(lines: Lines, anna: Customer) -> None:
    await consents.decide(anna, consents.MARKETING, NOW, is_given=True, source="test")
    await consents.decide(
        anna, consents.MARKETING, NOW, is_given=True, source="test", channel="email"
    )
    await plan(anna, wait=60, kind="marketing", topic="marketing")
    lost = {"reason": "no_answer", "is_permanent": False, "is_unconfirmed": True}
    lines.refuse("telegram", "77", **lost)
    await lines.send()
    assert (await told(), await Fallback.all().count()) == ([("telegram", "unconfirmed")], 1)

    lines.now += timedelta(days=1)
    await fallback.due(lines.now)
    await lines.send()
    # The gap between two marketing messages holds here, too; the first is never sent again.
    assert lines.sent[0] == 0
    assert [channel for channel, _ in await told()] == ["telegram", "email"]


async def test_broken_channel_is_given_up_in_the_end(lines: Lines, anna: Customer) -> None:
    await plan(anna)
    broken = DeliveryError(reason="channel", retry_after=60)
    lines.posts["telegram"].refusals["77"] = [broken] * 9
    for _ in range(7):
        await lines.send()
        lines.now += timedelta(minutes=2)

    assert lines.sent == [0, 1, 0]
    assert (await Delivery.all().order_by("id").first() or Delivery()).attempts == fallback.PATIENT


async def test_two_who_go_on_make_one(lines: Lines, anna: Customer) -> None:
    first = await plan(anna, wait=60, awaits="acted")
    await lines.send()
    row = await Delivery.get(id=first.id)
    other = await Delivery.get(id=first.id)
    await fallback.go_on(row, NOW)
    await fallback.go_on(other, NOW)

    assert await told() == [("telegram", "sent"), ("email", "planned")]


async def test_letter_that_comes_back_leads_on(lines: Lines, anna: Customer) -> None:
    await plan(anna)
    lines.refuse("telegram", "77")
    await lines.send()
    await lines.send()
    letter = await Delivery.get(channel="email")
    await fallback.came_back(letter, "hard", NOW)
    await fallback.came_back(letter, "hard", NOW)
    await lines.send()

    assert lines.sent == [0, 1, 1]


def test_routes_are_checked() -> None:
    for wrong in (
        Route(channels=()),
        Route(channels=("email", "email")),
        Route(channels=THREE, wait=timedelta(days=30)),
    ):
        with pytest.raises(BadValueError):
            wrong.check()
