"""How fresh a segment is, its schedule, its growth and forecast, in the chat."""

from datetime import timedelta

import pytest

from domain.models import Segment, SegmentKeeping, SegmentSize, Shop
from domain.segments import service
from domain.segments.conditions.order_count import OrderCount
from domain.segments.rule import Rule
from domain.segments.tree import Leaf, to_json
from tests.chat import Chat, Pictures, Stage
from tests.conftest import NOW
from tests.segments.people import Shelf


@pytest.fixture
async def buyers(shop: Shop) -> Segment:
    """Vera has bought."""
    shelf = Shelf(shop=shop)
    await shelf.buyer("Вера", 1)
    await shelf.customer("Зоя")
    rule = Rule(tree=Leaf(condition=OrderCount(operator="gte", value=1)))
    return await service.create(shop, "Покупатели", rule, None, NOW)


async def open_more(chat: Chat) -> None:
    await chat.send("/segments")
    await chat.tap(next(each for each in chat.buttons if each.startswith("Покупатели")))
    await chat.tap("Ещё")


async def open_listed(chat: Chat, label: str) -> None:
    """A thing done with the segment, on whatever page of the list it stands."""
    await open_more(chat)
    while label not in chat.buttons:
        await chat.tap("›")
    await chat.tap(label)


async def went(shop: Shop, segment: Segment, days: int) -> None:
    """One more person a day."""
    for back in range(days, 0, -1):
        day = (NOW - timedelta(days=back)).date().isoformat()
        await SegmentSize.create(
            shop=shop, segment=segment, day=day, size=100 + days - back, entered=2, gone=1
        )


async def test_card_says_how_fresh_it_is(olga: Chat, buyers: Segment, stage: Stage) -> None:
    await olga.send("/segments")
    await olga.tap("Покупатели")
    assert "Люди сегмента ещё подбираются" in olga.text

    await stage.run("refresh_segments")
    stage.clock.move(timedelta(minutes=3))
    await olga.tap("Обновить")
    assert olga.text.endswith(
        "Держим свежим: 1 человек по последним событиям, целиком сверен 3 минуты назад."
    )

    tree = to_json(Leaf(condition=OrderCount(value=2)))
    await Segment.filter(id=buyers.id).update(tree=tree, version=buyers.version + 1)
    await olga.tap("Обновить")
    assert "Люди сегмента ещё подбираются" in olga.text


async def test_schedule_is_set_to_the_minute(olga: Chat, buyers: Segment, stage: Stage) -> None:
    await stage.run("refresh_segments")
    await open_listed(olga, "Расписание")
    assert "Целиком по расписанию не пересчитывается." in olga.text
    await olga.tap("Каждый месяц")
    await olga.tap(next(each for each in olga.buttons if each.startswith("Число месяца")))
    await olga.send("31")
    await olga.tap(next(each for each in olga.buttons if each.startswith("Минуты")))
    await olga.send("30")
    await olga.tap("Готово")
    assert "Пересчитывается каждый месяц 31 числа в 04:30." in olga.text
    assert "Ближайшее обновление: 31.03.2026 04:30 (Europe/Moscow)." in olga.text

    stage.clock.move(timedelta(days=15))
    await stage.run("refresh_segments")
    keeping = await SegmentKeeping.get(segment_id=buyers.id)
    assert keeping.good_at == stage.clock.now
    await olga.tap("Без расписания")
    assert "Целиком по расписанию не пересчитывается." in olga.text


async def test_growth_is_a_picture_and_a_table(
    olga: Chat, buyers: Segment, shop: Shop, stage: Stage, pictures: Pictures
) -> None:
    await open_listed(olga, "Рост")
    assert "История начинается с сегодняшнего дня: сейчас 0." in olga.text
    await went(shop, buyers, 20)
    await open_listed(olga, "Рост")
    assert olga.photo is not None
    assert "Было 100, стало 119 (+19)." in olga.text
    assert "Вошло 38, вышло 19." in olga.text
    assert pictures.charts[-1].series[0].values[0] == 100.0
    await olga.tap("Вошли и вышли")
    assert pictures.charts[-1].series[1].values[1] == -1.0
    await olga.tap("Таблица")
    assert "15 мар: 119 (+2 −1)" in olga.text
    await olga.tap("90 дн.")
    await olga.tap("?")
    assert "доверительный интервал" in olga.text


async def test_forecast_is_silent_before_a_month(olga: Chat, buyers: Segment, shop: Shop) -> None:
    await went(shop, buyers, 20)
    await open_listed(olga, "Рост")
    await olga.tap("Прогноз")
    assert "Для прогноза нужно 30 дней истории, пока есть 21." in olga.text


async def test_forecast_has_a_band_and_says_how_sure_it_is(
    olga: Chat, buyers: Segment, shop: Shop, pictures: Pictures
) -> None:
    await went(shop, buyers, 60)
    await open_listed(olga, "Рост")
    await olga.tap("Прогноз")
    assert "К 15 апреля 2026 ждём около" in olga.text
    assert "Проверка на прошлом:" in olga.text
    assert len(pictures.charts[-1].series) == 4


async def test_owner_is_told_once_of_what_can_not_be_refreshed(
    olga: Chat, buyers: Segment, stage: Stage
) -> None:
    await stage.run("refresh_segments")
    tree = {"kind": "no_such_condition"}
    await Segment.filter(id=buyers.id).update(tree=tree, version=2)
    await stage.run("refresh_segments")
    assert "Сегмент «Покупатели» не обновился" in olga.text
    assert "в сегменте есть условие, которого больше нет" in olga.text
    count = len(olga.shown)
    stage.clock.move(timedelta(hours=2))
    await stage.run("refresh_segments")
    assert len(olga.shown) == count
    keeping = await SegmentKeeping.get(segment_id=buyers.id)
    assert keeping.size == 1
