"""The best time in the chat: too little known, known, a picture, the usual hour."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from domain.messaging.timing.habit import WEEK
from domain.models import AuditRecord, Delivery, Shop, WritingHours
from domain.segments import service
from domain.segments.rule import Rule
from tests.chat import Chat
from tests.conftest import NOW
from tests.conversations.campaigns import written


async def known(shop: Shop, people: int = 80) -> None:
    counts = [1] * WEEK
    counts[2 * 24 + 20] = 90
    await WritingHours.create(
        shop=shop, counts=counts, people=people, day_strength=30, week_strength=300, counted_at=NOW
    )


async def opened(chat: Chat) -> None:
    await chat.send("/campaigns")
    await chat.press("campaigns_more")
    await chat.tap("Лучшее время")


async def test_too_little_is_known(olga: Chat, shop: Shop) -> None:
    await opened(olga)

    assert "Пока видно 0 человек, нужно 50" in olga.text
    assert "12:00 по часам магазина" in olga.text
    assert "сравнивать рано" in olga.text


async def test_the_shops_hours_are_a_picture(olga: Chat, shop: Shop) -> None:
    await known(shop)
    await opened(olga)

    assert olga.photo
    assert "Чаще всего люди бывают в среду в 20:00" in olga.text
    assert "Видно 80 человек за 180 дней" in olga.text
    await olga.tap("?")
    assert "Как находится лучшее время" in olga.text


async def test_the_usual_hour_is_chosen(olga: Chat, shop: Shop) -> None:
    await opened(olga)
    await olga.tap("Обычный час: 12:00")
    await olga.tap("19:00")

    assert "Обычный час: 19:00" in olga.buttons
    assert await AuditRecord.filter(action="usual_hour_chosen").count() == 1
    await olga.press("best_time_hour.put:77")
    assert (await WritingHours.get()).usual_hour == 19


async def test_it_is_counted_on_demand(olga: Chat, shop: Shop) -> None:
    await opened(olga)
    await olga.tap("Пересчитать")
    await olga.stage.run("count_hours")

    assert (await WritingHours.get()).people == 0
    await WritingHours.all().update(people=7)
    await olga.stage.run("count_hours")
    assert (await WritingHours.get()).people == 7
    await olga.tap("Пересчитать")
    await olga.stage.run("count_hours")
    assert (await WritingHours.get()).people == 0
    assert "Лучшее время" in olga.text


async def test_analysts_only_look(shop: Shop, staff_in: Callable[[str], Awaitable[Chat]]) -> None:
    analyst = await staff_in("analyst")
    await opened(analyst)
    assert "Пересчитать" not in analyst.buttons
    await analyst.press("best_time_hour.put:9")

    assert "нет на это прав" in analyst.toast
    assert not await WritingHours.exists()


async def test_a_campaign_goes_to_each_at_their_best_time(
    olga: Chat, anna: Chat, shop: Shop
) -> None:
    await known(shop)
    await service.create(shop, "Все покупатели", Rule(), None, NOW)
    made = await written(olga)
    await olga.press(f"campaign_when:{made.id}:{made.version}")
    await olga.tap("Каждому в его лучшее время")
    assert "Каждому в его лучший час, в течение суток" in olga.text
    await olga.press(f"campaign_confirm:{made.id}")
    await olga.tap("Отправить 1 человеку")
    await olga.stage.run("send_deliveries")
    delivery = await Delivery.get()

    assert delivery.status == "planned"
    assert delivery.timing in {"best", "explore", "fixed"}
    assert NOW < delivery.not_before <= NOW + timedelta(hours=25)
