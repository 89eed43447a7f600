"""An owner, a receiver, an endpoint that has answered its first test."""

from collections.abc import AsyncIterator

import pytest

from domain.models import Person, Shop, WebhookDelivery, WebhookEndpoint
from domain.webhooks import endpoints
from tests.chat import Stage
from tests.conftest import NOW
from tests.webhooks.receiver import Receiver, receiving


@pytest.fixture
async def owner(shop: Shop) -> Person:
    return await Person.create(telegram_id=1001, name="Ольга", created_at=NOW)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as found:
        yield found


@pytest.fixture
async def endpoint(stage: Stage, shop: Shop, owner: Person, receiver: Receiver) -> WebhookEndpoint:
    """It wants every topic; of its test nothing is left."""
    made = await endpoints.add(shop, receiver.url, owner, NOW, vault=stage.process.world.vault)
    await stage.run("send_webhooks")
    receiver.got.clear()
    await WebhookDelivery.all().delete()
    found = await WebhookEndpoint.get(id=made.id)
    assert found.status == "active"
    return found
