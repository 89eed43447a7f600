"""The owner, a segment of everybody and a draft for it."""

import pytest

from domain.campaigns import drafting
from domain.messaging.message import Message
from domain.models import (
    Campaign,
    Person,
    Segment,
    Shop,
)
from domain.segments import service
from domain.segments.rule import Rule
from domain.segments.tree import EVERYBODY
from tests.conftest import NOW
from tests.messaging.post import ruled


@pytest.fixture
async def olga_herself(shop: Shop) -> Person:
    return await Person.create(telegram_id=1001, name="Ольга", created_at=NOW)


@pytest.fixture
async def everybody(shop: Shop) -> Segment:
    return await service.create(shop, "Все", Rule(tree=EVERYBODY), None, NOW)


@pytest.fixture
async def draft(shop: Shop, everybody: Segment, olga_herself: Person) -> Campaign:
    made = await drafting.create(shop, "Рассылка 1", olga_herself, NOW, everybody)
    await drafting.write(made, Message(text="Привет, {имя}!"), 1)
    return await drafting.find(shop, made.id)


@pytest.fixture
async def no_pressure(shop: Shop) -> None:
    """A shop without caps, quiet hours and control group: everybody gets everything."""
    await ruled(shop)
