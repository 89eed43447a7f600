"""A campaign that was sent, and one of its readers."""

import pytest

from domain.models import Campaign, Customer, Shop
from tests.conftest import NOW
from tests.messaging.post import campaign, subscriber


@pytest.fixture
async def made(shop: Shop) -> Campaign:
    return await campaign(shop, started_at=NOW, status="done")


@pytest.fixture
async def anna(shop: Shop) -> Customer:
    return await subscriber(shop, 1)
