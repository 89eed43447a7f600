"""Who looks after a customer, and by which clock they live: set on the card."""

import pytest

from domain.models import AuditRecord, Customer, Shop, Staff
from tests.chat import Chat
from tests.conftest import NOW


@pytest.fixture
async def vera(shop: Shop) -> Customer:
    """A customer of the shop."""
    return await Customer.create(shop=shop, name="Вера", registered_at=NOW)


async def test_a_manager_is_set_and_taken_away(olga: Chat, misha: Chat, vera: Customer) -> None:
    staff = await Staff.get(role="manager")
    await olga.press(f"customer_edit:{vera.id}")
    await olga.tap("менеджер")
    assert "Сейчас: пусто" in olga.text
    await olga.press(f"customer_manager.choose:{vera.id}:{staff.id}")
    assert "Менеджер: " in olga.text
    assert (await Customer.get(id=vera.id)).manager_id == staff.id

    await olga.press(f"customer_manager:{vera.id}")
    await olga.tap("Снять менеджера")
    assert "Менеджер" not in olga.text
    assert (await Customer.get(id=vera.id)).manager_id is None
    assert await AuditRecord.filter(action="customer_entrusted").count() == 2


async def test_nobody_from_outside_becomes_a_manager(olga: Chat, vera: Customer) -> None:
    await olga.press(f"customer_manager.choose:{vera.id}:999")

    assert (await Customer.get(id=vera.id)).manager_id is None


async def test_the_clock_follows_the_city_until_it_is_told(olga: Chat, vera: Customer) -> None:
    async def told() -> tuple[str, str]:
        row = await Customer.get(id=vera.id)
        return row.time_zone, row.zone_source

    await olga.press(f"customer_column:{vera.id}:city")
    await olga.send("Омск")
    assert await told() == ("Asia/Omsk", "city")
    assert "Часовой пояс: Asia/Omsk" in olga.text
    await olga.press(f"customer_column:{vera.id}:city")
    await olga.send("Малые Вяземы")
    assert await told() == ("", "")
    await olga.press(f"customer_column:{vera.id}:time_zone")
    await olga.send("нигде такого")
    assert "Не знаю такого города" in olga.text
    await olga.send("Томск")
    assert await told() == ("Asia/Tomsk", "set")
    await olga.press(f"customer_column:{vera.id}:city")
    await olga.send("Омск")
    assert await told() == ("Asia/Tomsk", "set")
    await olga.press(f"customer_column:{vera.id}:time_zone")
    await olga.send("-")
    assert await told() == ("", "")
