"""The result of a campaign in the chat: what it says, whom it shows money, what can be set."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.messaging.pressure.quiet import NEVER
from domain.messaging.pressure.rules import Rules
from domain.models import (
    AuditRecord,
    Campaign,
    CampaignControl,
    Customer,
    Delivery,
    MessageLink,
    Shop,
)
from domain.segments import service
from domain.segments.rule import Rule
from tests.chat import Chat, Clock
from tests.conftest import NOW, customer_of
from tests.conversations.campaigns import written
from tests.messaging.post import campaign, ruled
from tests.reports.shops import sold
from tests.results.deliveries import crowd, delivered

DAY = timedelta(days=1)


@pytest.fixture
async def made(shop: Shop, anna: Chat) -> Campaign:
    found = await campaign(shop, started_at=NOW, status="done", finished_at=NOW)
    await delivered(found, await customer_of(anna))
    return found


async def opened(chat: Chat) -> None:
    await chat.send("/campaigns")
    await chat.tap("✅ Весна")
    await chat.tap("Ещё…" if "Ещё…" in chat.buttons else "Ещё")
    await chat.tap("Результат")


async def test_the_card_says_what_came_of_it(
    olga: Chat, anna: Chat, made: Campaign, clock: Clock
) -> None:
    await sold(await customer_of(anna), NOW + DAY, 1_200)
    clock.now = NOW + 2 * DAY
    await opened(olga)

    assert "Дошло до 1 человека" in olga.text
    assert "ссылкам" not in olga.text
    assert "Купили за 7 дней: 1 (100 %), на 1\N{NO-BREAK SPACE}200\N{NO-BREAK SPACE}₽" in olga.text
    assert "🟢 Отписались и заблокировали: 0 (0 %)" in olga.text
    assert "Контрольной группы не было" in olga.text
    assert "У 1 сообщения 7 дней ещё не прошли" in olga.text
    assert "(Europe/Moscow), последний заказ" in olga.text


async def test_what_is_said_of_links_and_complaints(
    olga: Chat, anna: Chat, shop: Shop, made: Campaign
) -> None:
    await delivered(made, await customer_of(anna), channel="email")
    message = {"text": "Чай: https://shop.ru/tea"}
    await Campaign.filter(id=made.id).update(message=message, unnamed_clicks=3)
    await opened(olga)

    assert "Переходы не считались: у бота не было адреса https" in olga.text
    assert "И 3 перехода без имени" in olga.text
    assert "🟢 Пожаловались на спам: 0 (0 % писем)" in olga.text
    await MessageLink.create(shop=shop, campaign_id=made.id, key="k", made_at=NOW)
    await Campaign.filter(id=made.id).update(unnamed_clicks=0)
    await opened(olga)
    assert "По ссылкам не переходили" in olga.text


async def test_a_small_control_is_said_to_be_small(olga: Chat, shop: Shop, made: Campaign) -> None:
    await CampaignControl.bulk_create(
        CampaignControl(shop=shop, campaign=made, customer=each, arm="control", kept_at=NOW)
        for each in await crowd(shop, 14)
    )
    await opened(olga)

    assert "Контроль 14 человек" in olga.text
    assert "мало, рано судить" in olga.text


async def test_the_window_is_the_owners(
    olga: Chat, misha: Chat, anna: Chat, made: Campaign, clock: Clock
) -> None:
    await sold(await customer_of(anna), NOW + 2 * DAY)
    clock.now = NOW + 9 * DAY
    await opened(misha)
    assert "Окно: 7 дней" not in misha.buttons
    await opened(olga)
    await olga.tap("Окно: 7 дней")
    await olga.tap("1 день")

    assert "Купили за 1 день: 0 (0 %)" in olga.text
    assert await AuditRecord.filter(action="result_days_chosen").count() == 1
    await misha.press(f"campaign_result_days.put:{made.id}:3")
    assert "нет на это прав" in misha.toast


async def test_costs_are_typed(olga: Chat, made: Campaign) -> None:
    await opened(olga)
    await olga.tap("Расходы")
    await olga.send("много")
    await olga.send("1 500")
    assert "Стоило 1\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}₽" in olga.text
    await olga.tap("Расходы")
    await olga.tap("Убрать")

    assert "Стоило" not in olga.text


async def test_analysts_see_and_set_nothing(
    made: Campaign, staff_in: Callable[[str], Awaitable[Chat]]
) -> None:
    analyst = await staff_in("analyst")
    await opened(analyst)

    assert "Расходы" not in analyst.buttons
    await analyst.press(f"campaign_cost.drop:{made.id}")
    assert "нет на это прав" in analyst.toast


@pytest.mark.parametrize("role", ["moderator", "support"])
async def test_others_see_nothing(
    made: Campaign, staff_in: Callable[[str], Awaitable[Chat]], role: str
) -> None:
    chat = await staff_in(role)
    await chat.press(f"campaign_result:{made.id}")

    assert "Результат" not in chat.text


async def test_a_draft_has_no_result(olga: Chat, shop: Shop) -> None:
    draft = await campaign(shop, status="draft")
    await olga.press(f"campaign_result:{draft.id}")

    assert "ещё не отправлялась" in olga.text


async def test_what_the_words_mean(olga: Chat, made: Campaign) -> None:
    await opened(olga)
    await olga.tap("?")

    assert "первый заказ после сообщения" in olga.text
    assert "2 % людей" in olga.text


async def test_it_went_by_several_channels(
    olga: Chat, anna: Chat, made: Campaign, clock: Clock
) -> None:
    customer: Customer = await customer_of(anna)
    await delivered(made, customer, NOW + DAY, channel="sms", cost=350)
    await sold(customer, NOW + 2 * DAY)
    clock.now = NOW + 3 * DAY
    await opened(olga)

    assert await Delivery.filter(campaign=made).count() == 2
    assert "· SMS: дошло 1, перешли 0, купили 1" in olga.text
    assert "Дошло до 1 человека" in olga.text


async def test_who_gets_nothing_is_known_afterwards(olga: Chat, shop: Shop) -> None:
    await ruled(shop, Rules(control=2_000, quiet=NEVER))
    await crowd(shop, 60)
    await service.create(shop, "Все покупатели", Rule(), None, NOW)
    await written(olga)
    await olga.tap("Отправить…")
    await olga.tap(next(label for label in olga.buttons if label.startswith("Отправить ")))
    await olga.stage.run("send_deliveries")
    made = await Campaign.get()
    held = await CampaignControl.filter(campaign=made, arm="control").count()

    assert held == made.counts["control"]
    assert held > 0
    assert held + await Delivery.filter(campaign=made).count() == 60
