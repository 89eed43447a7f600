"""Whichever way somebody says no, what is in the queue already does not reach them."""

from collections.abc import Awaitable, Callable
from typing import Final

import pytest

from domain.models import Consent, Delivery, Shop
from tests.chat import Chat, Stage
from tests.conftest import NOW, customer_of
from tests.messaging.post import automatic, ruled


async def button(anna: Chat) -> None:
    await anna.send("/stop")
    await anna.tap("Не присылать скидки и новинки")


async def word(anna: Chat) -> None:
    await anna.send("Отпишите меня")


async def block(anna: Chat) -> None:
    anna.person.block()
    await anna.stage.pump()


Way = Callable[[Chat], Awaitable[None]]
WAYS: Final[tuple[tuple[Way, str], ...]] = (
    (button, "no_consent"),
    (word, "no_consent"),
    (block, "blocked"),
)


@pytest.mark.parametrize(("way", "reason"), WAYS)
async def test_a_no_is_a_no(way: Way, reason: str, anna: Chat, stage: Stage, shop: Shop) -> None:
    await ruled(shop)
    customer = await customer_of(anna)
    await automatic(shop, customer, "offer", topic="cart")
    await Consent.create(
        shop=shop, customer=customer, channel="telegram", topic="cart", is_given=True,
        decided_at=NOW,
    )  # fmt: skip
    await way(anna)
    await stage.run("send_deliveries")

    found = await Delivery.get(key="offer")
    assert (found.status, found.reason) == ("suppressed", reason)


async def test_who_comes_back_is_written_to_again(anna: Chat, stage: Stage, shop: Shop) -> None:
    await ruled(shop)
    await word(anna)
    await anna.tap("Присылать скидки и новинки")
    await automatic(shop, await customer_of(anna), "offer")
    await stage.run("send_deliveries")

    assert (await Delivery.get(key="offer")).status == "sent"
