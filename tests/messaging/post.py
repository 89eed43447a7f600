"""A channel of the tests and people to write to."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.audience.consents import MARKETING
from domain.core.ports import DeliveryError
from domain.messaging import outbox
from domain.messaging.pressure import keeping
from domain.messaging.pressure.rules import UNLIMITED, Rules
from domain.messaging.sending import Postman
from domain.models import Campaign, Consent, Customer, Delivery, Shop
from tests.conftest import NOW


class Post:
    """Keeps what it is given; `refusals` are raised for an address, one each, then it sends."""

    def __init__(self, at_once: int = 8) -> None:
        self.at_once = at_once
        self.sent: list[tuple[str, dict[str, Any]]] = []
        self.refusals: dict[str, list[DeliveryError]] = {}
        self.on_send: Callable[[], Awaitable[None]] | None = None
        self.on_the_way = 0
        self.most_on_the_way = 0

    async def send(self, address: str, content: dict[str, Any]) -> str:
        self.on_the_way += 1
        self.most_on_the_way = max(self.most_on_the_way, self.on_the_way)
        try:
            await asyncio.sleep(0)
            if self.on_send:
                await self.on_send()
            if self.refusals.get(address):
                raise self.refusals[address].pop(0)
            self.sent.append((address, content))
        finally:
            self.on_the_way -= 1
        return f"m{len(self.sent)}"

    @property
    def addresses(self) -> list[str]:
        return [address for address, _ in self.sent]

    @property
    def texts(self) -> list[str]:
        return [content["text"] for _, content in self.sent]


class Ticking:
    """A clock that goes a little with every look."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=50)
        return self.now


def postman(post: Post, stopping: asyncio.Event | None = None) -> Postman:
    """A postman for this channel."""
    return Postman({"telegram": post}, Ticking(), stopping or asyncio.Event())


async def ruled(shop: Shop, rules: Rules = UNLIMITED) -> None:
    """From the beginning of time the shop has these rules of pressure."""
    await keeping.put(shop, rules, None, NOW - timedelta(days=999), "all")


async def subscriber(shop: Shop, number: int, **values: Any) -> Customer:  # noqa: ANN401
    """A customer who said yes; their Telegram id is `number`."""
    values = {"name": f"Имя{number}", "telegram_id": number, "registered_at": NOW, **values}
    customer = await Customer.create(shop=shop, **values)
    await agree(customer)
    return customer


async def agree(customer: Customer, *, is_given: bool = True, topic: str = MARKETING) -> None:
    """A decision about messages."""
    await Consent.create(
        shop_id=customer.shop_id,
        customer=customer,
        channel="telegram",
        topic=topic,
        is_given=is_given,
        decided_at=NOW,
    )


async def campaign(shop: Shop, text: str = "Привет, {имя}!", **values: Any) -> Campaign:  # noqa: ANN401
    """A campaign that is being sent."""
    values = {"name": "Весна", "status": "sending", "made_at": NOW, "planned_at": NOW, **values}
    return await Campaign.create(shop=shop, message={"text": text}, **values)


async def planned(made: Campaign, people: Sequence[Customer]) -> None:
    """Their deliveries in the outbox."""
    await outbox.plan(made, [each.id for each in people], NOW)


async def statuses(made: Campaign | None = None) -> dict[int, str]:
    """Statuses by the Telegram id of the reader, with the reason where there is one."""
    rows = Delivery.filter(campaign_id=made.id) if made else Delivery.all()
    return {
        each.customer.telegram_id or 0: ":".join(filter(None, (each.status, each.reason)))
        for each in await rows.select_related("customer")
    }


def at(moment: datetime) -> Ticking:
    """A clock that begins at that moment."""
    clock = Ticking()
    clock.now = moment
    return clock


async def sent_at(post: Post, moment: datetime) -> None:
    """Whatever may go then goes."""
    await Postman({"telegram": post}, at(moment), asyncio.Event()).run()


async def sent_now(post: Post) -> None:
    """Whatever may go goes."""
    await postman(post).run()


async def automatic(shop: Shop, customer: Customer, key: str, **values: Any) -> Delivery:  # noqa: ANN401
    """A delivery of no campaign."""
    values = {"kind": "marketing", "topic": "marketing", "content": {"text": key}, **values}
    return await Delivery.create(
        shop=shop, customer=customer, key=key, **{"planned_at": NOW, "not_before": NOW, **values}
    )
