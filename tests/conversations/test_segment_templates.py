"""Ready segments in the chat: sizes before taking, what is missing, one that asks."""

import pytest

from domain.models import OrderLine, Segment, Shop
from domain.segments.rule import rule_of
from domain.segments.tree import leaves
from tests.chat import Chat
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf


@pytest.fixture
async def shelf(shop: Shop) -> Shelf:
    """Vera bought twice lately, Gleb once long ago."""
    shelf = Shelf(shop=shop)
    await shelf.buyer("Вера", 1, 20)
    await shelf.buyer("Глеб", 200)
    return shelf


async def opened(chat: Chat, section: str = "") -> None:
    await chat.send("/segments")
    await chat.tap("Готовые")
    if section:
        await chat.tap(next(each for each in chat.buttons if "по разделам" in each))
        await chat.tap(next(each for each in chat.buttons if each.startswith(section)))


async def test_sizes_are_told_before_taking(olga: Chat, shelf: Shelf) -> None:
    await opened(olga)
    assert "Купили 2+ раза — 1\n" in olga.text
    assert "Не покупали 90 дней — 1" in olga.text
    assert "Можно писать — никто не согласился на сообщения" in olga.text

    await opened(olga, "RFM")
    assert "RFM: начали отставать — 0" in olga.text
    await olga.tap("›")
    assert "2/2" in olga.buttons


async def test_a_taken_one_can_be_changed(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, "Путь покупателя")
    await olga.tap("›")
    await olga.tap("Купили один раз")
    assert olga.toast == "Сегмент готов."
    assert "1 человек из 2" in olga.text
    await olga.tap("Изменить")
    assert "Сейчас 1 человек из 2: Глеб." in olga.text
    await opened(olga, "Путь покупателя")
    await olga.tap("›")
    await olga.tap("Купили один раз")
    assert olga.text.startswith("Купили один раз 2\n")


async def test_one_without_data_says_what_to_bring(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, "Сейчас важно")
    assert "Брошенная корзина — нет корзин" in olga.text
    await olga.tap("Брошенная корзина")
    assert "У магазина нет корзин. Их сообщают сайт и Mini App" in olga.text
    assert "Импорт" in olga.buttons
    await olga.tap("Взять всё равно")
    assert "0 человек из 2" in olga.text
    assert (await Segment.get()).name == "Брошенная корзина"


async def test_one_asks_which_goods(olga: Chat, shelf: Shelf) -> None:
    tea, cup = await shelf.product("Чай"), await shelf.product("Чашка")
    vera = await shelf.buyer("Анна")
    order = await shelf.order(vera, NOW - DAY)
    await shelf.line(order, tea)
    assert await OrderLine.all().count() == 1
    await opened(olga, "Привычки")
    assert "Купили одно и не купили другое — спрошу, что именно" in olga.text
    await olga.tap("Купили одно и не купили другое")
    await olga.tap("Готово")
    assert olga.toast == "Заполните это поле."
    await olga.press("form_field.choose:by:product")
    for field, thing in (("products", tea), ("but_products", cup)):
        await olga.press(f"form.open:{field}")
        await olga.tap(thing.name)
        await olga.tap("Готово")
    await olga.tap("Готово")
    assert "1 человек из 3" in olga.text
    assert [each.kind for each in leaves(rule_of(await Segment.get()).tree)] == ["bought_without"]


@pytest.mark.parametrize(
    "data",
    ["segment_templates:nonsense", "segment_templates.take:nonsense", "segment_starter:nonsense"],
)
async def test_broken_buttons_say_so(olga: Chat, shelf: Shelf, data: str) -> None:
    await olga.send("/segments")
    await olga.press(data)
    assert "Эта кнопка устарела" in (olga.toast or olga.text)
