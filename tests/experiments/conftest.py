"""The owner of the shop."""

import pytest

from domain.models import Person, Shop
from tests.conftest import NOW


@pytest.fixture
async def owner(shop: Shop) -> Person:
    return await Person.create(telegram_id=1001, name="Ольга", created_at=NOW)
