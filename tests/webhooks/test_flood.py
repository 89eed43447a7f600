"""Much at once, and a stop in the middle."""

import asyncio

import pytest

from domain.models import Shop, WebhookDelivery, WebhookEndpoint
from domain.webhooks.courier import AT_ONCE, Courier
from tests.chat import Stage
from tests.conftest import NOW
from tests.webhooks.receiver import Receiver
from tests.webhooks.telling import letters, world


@pytest.mark.slow
async def test_a_flood_arrives_whole(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver
) -> None:
    count = 10_000
    rows = [
        WebhookDelivery(
            shop_id=shop.id,
            endpoint_id=endpoint.id,
            key=f"msg_{number}",
            topic="letter.received",
            body="{}",
            happened_at=NOW,
            not_before=NOW,
        )
        for number in range(count)
    ]
    await WebhookDelivery.bulk_create(rows, batch_size=500)
    courier = Courier(world(stage).outside, world(stage).vault, stage.clock, asyncio.Event())

    assert await courier.run() == count
    assert len({each.key for each in receiver.got}) == count
    assert await WebhookDelivery.filter(status="sent").count() == count


async def test_a_stop_leaves_nothing_claimed(
    stage: Stage, shop: Shop, endpoint: WebhookEndpoint, receiver: Receiver
) -> None:
    stopping = asyncio.Event()
    receiver.open_.clear()
    await letters(shop, 60)
    courier = Courier(world(stage).outside, world(stage).vault, stage.clock, stopping)
    sending = asyncio.ensure_future(courier.run())
    await receiver.reached(AT_ONCE)
    stopping.set()
    receiver.open_.set()
    await sending

    statuses = [row[0] for row in await WebhookDelivery.all().values_list("status")]
    assert statuses.count("sent") == AT_ONCE
    assert statuses.count("waiting") == 60 - AT_ONCE
