"""Calls by managers in chat: the task comes, buttons say how it went, the card remembers."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.calls import calling
from domain.connectors import connecting
from domain.connectors.kinds.manager_task import ManagerTask as Settings
from domain.models import Customer, Event, ManagerTask, Shop, Staff
from tests.chat import Chat, Stage
from tests.conftest import NOW

Hire = Callable[[str], Awaitable[Chat]]


@pytest.fixture
async def boris(shop: Shop) -> Customer:
    return await Customer.create(
        shop=shop, name="Борис", phone="+79160000001", registered_at=NOW, language="ru"
    )


async def asked(stage: Stage, customer: Customer, text: str = "Спросите <b>про чай</b>") -> str:
    """Send a task as the postman would."""
    content = {
        "text": text,
        "label": {"shop": customer.shop_id, "customer": customer.id, "delivery": 5},
    }
    return await stage.process.world.channels["call"].send(str(customer.id), content)


@pytest.fixture
async def line(stage: Stage, shop: Shop) -> None:
    await connecting.add(shop, Settings(), None, stage.process.world.vault, NOW)


async def test_task_comes_and_is_answered(
    stage: Stage, misha: Chat, boris: Customer, line: None
) -> None:
    await asked(stage, boris)
    assert "Позвонить: Борис" in misha.text
    assert "Спросите про чай" in misha.text
    await misha.tap("Дозвонились")

    assert "✅ Дозвонились" in misha.text
    task = await ManagerTask.get()
    assert (task.status, task.outcome) == ("done", "reached")
    told = await Event.get(name="manager_call")
    assert (told.customer_id, told.properties["outcome"]) == (boris.id, "reached")
    await misha.tap("Карточка покупателя")
    await misha.press(f"customer_events:{boris.id}")
    assert "Звонок менеджера" in misha.text


async def test_no_answer_three_times_is_the_end(
    stage: Stage, misha: Chat, boris: Customer, line: None
) -> None:
    await asked(stage, boris)
    for _ in range(2):
        await misha.tap("Не ответил")
        assert "Перезвонить" in misha.text
        await misha.send("/calls")
        assert "Отложено: 1" in misha.text
        stage.clock.now += timedelta(hours=3)
        await misha.press("call:1")
    await misha.tap("Не ответил")
    assert "попыток: 3" in misha.text


async def test_call_later(stage: Stage, misha: Chat, boris: Customer, line: None) -> None:
    await asked(stage, boris)
    await misha.tap("Перезвонить")
    await misha.tap("Завтра")
    assert "Напомним" in misha.toast
    assert "Отложено: 1" in misha.text


async def test_two_managers_one_call(
    stage: Stage, misha: Chat, olga: Chat, boris: Customer, line: None
) -> None:
    await asked(stage, boris)
    assert "Позвонить" in misha.text
    assert "Позвонить" in olga.text
    await misha.tap("Отказался")
    await olga.press("call.end:1:reached")
    assert "уже отметил" in olga.text + olga.toast
    assert (await ManagerTask.get()).outcome == "refused"


async def test_own_manager_is_asked_alone(
    stage: Stage, misha: Chat, olga: Chat, boris: Customer, line: None
) -> None:
    hers = await Staff.get(person_id=misha.id)
    await Customer.filter(id=boris.id).update(manager_id=hers.id)
    await asked(stage, boris)

    assert "Позвонить" in misha.text
    assert "Позвонить" not in olga.text


async def test_same_delivery_is_one_task(stage: Stage, boris: Customer, line: None) -> None:
    assert await asked(stage, boris) == await asked(stage, boris)
    assert await ManagerTask.all().count() == 1


async def test_others_may_not_call(
    stage: Stage, misha: Chat, staff_in: Hire, boris: Customer, line: None
) -> None:
    analyst = await staff_in("analyst")
    await asked(stage, boris)
    await analyst.press("call:1")
    assert boris.phone not in analyst.text
    await misha.press("call:999")
    assert "больше нет" in misha.text + misha.toast
    await misha.press("call.end:1:nonsense")
    assert (await ManagerTask.get()).status == "open"


async def test_calls_nobody_made_are_dropped(shop: Shop, boris: Customer) -> None:
    await calling.make(shop.id, boris.id, "Позвоните", NOW)
    assert await calling.drop_old(3, shop.id, NOW + timedelta(days=2)) == 0
    assert await calling.drop_old(3, shop.id, NOW + timedelta(days=4)) == 1
