"""The generic form: every type of field by buttons and by words, nonsense refused, restarts."""

import pytest

from domain.models import Draft, Shop
from tests.chat import Chat, Stage
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf


@pytest.fixture
async def shelf(shop: Shop) -> Shelf:
    """Ten products of one category, three cities."""
    shelf = Shelf(shop=shop)
    tea = await shelf.category("Чай")
    for name in ("Ассам", "Билочунь", "Габа", "Дарджилинг", "Ешэн", "Жасмин", "Зелёный сад", "Ива"):
        await shelf.product(name, tea)
    for name, city in (("А", "Орёл"), ("Б", "Томск"), ("В", "Москва")):
        await shelf.tag(await shelf.customer(name, city=city, came_from=f"vk_{name}"), "опт")
    return shelf


async def opened(chat: Chat, section: str, kind: str) -> None:
    await chat.send("/segments")
    await chat.tap("Создать сегмент")
    for label in (section, kind):
        if label not in chat.buttons:
            await chat.tap("›")
        await chat.tap(label)


async def test_number_by_keypad(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, "Заказы", "Число заказов")
    await olga.tap("Сколько: 2")
    assert "От 0 до 1 000 000" in olga.text.replace("\xa0", " ")
    await olga.tap("✓")
    assert "Сколько: 2" in olga.buttons

    await olga.tap("Сколько: 2")
    for digit in "147":
        await olga.press(f"form_field.digit:value:{digit}")
    await olga.tap("⌫")
    assert "14\n" in olga.text
    await olga.tap("✓")
    assert "купили 14+ раз" in olga.text


async def test_number_by_words_and_limits(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, "Заказы", "Число заказов")
    await olga.tap("За сколько дней: за всё время")
    await olga.send("много")
    assert "Нужно целое число" in olga.text
    await olga.send("0")
    assert "не меньше 1" in olga.text
    await olga.send("5 000 дней")
    assert "не больше 3650" in olga.text
    await olga.send("45 дней")
    assert "купили 2+ раза за 45 дней" in olga.text
    await olga.tap("За сколько дней: 45 дней")
    await olga.tap("за всё время")
    assert "купили 2+ раза\n" in f"{olga.text}\n"


async def test_money(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, "Заказы", "Сумма заказов")
    await olga.tap("Сколько: 5 000 ₽".replace(" ", "\xa0").replace("Сколько:\xa0", "Сколько: "))
    await olga.send("12 345,50")
    assert "не меньше 12 345,50 ₽" in plain(olga)
    await olga.press("form.open:value")
    for wrong, told in (("дорого", "Нужна сумма"), ("1,234", "12"), ("0,005", "копе")):
        await olga.send(wrong)
        if wrong == "1,234":
            assert "не меньше 1 234 ₽" in plain(olga)
            await olga.press("form.open:value")
        else:
            assert told in olga.text
    await olga.send("9999999999")
    assert "не больше 1 000 000 000 ₽" in plain(olga)


async def test_range_asks_for_its_end_and_its_order(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, "Заказы", "Число заказов")
    await olga.tap("Сравнение: не меньше")
    assert "✓ не меньше" in olga.buttons
    await olga.tap("›")
    await olga.tap("от и до")
    await olga.tap("Готово")
    assert olga.toast == "Заполните это поле."
    await olga.send("1")
    await olga.tap("Готово")
    assert "меньше начала" in olga.toast
    await olga.tap("Не больше: 1")
    await olga.send("5")
    assert "купили 2–5 раз" in olga.text


async def test_day_by_calendar_presets_and_words(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, "Заказы", "Первый заказ")
    await olga.tap("Сравнение: за последние дни")
    await olga.tap("в этот день")
    await olga.tap("День: не задано")
    assert "март 2026" in olga.buttons
    await olga.tap("‹")
    assert "февраль 2026" in olga.buttons
    assert olga.buttons.count("28") == 1
    assert "29" not in olga.buttons
    await olga.tap("14")
    assert "купили впервые 14 февраля 2026" in olga.text

    for said, expected in (("29.02.2024", "29 февраля 2024"), ("8.3", "8 марта 2026")):
        await olga.press("form.open:day")
        await olga.send(said)
        assert expected in olga.text
    await olga.press("form.open:day")
    await olga.send("31.02.2026")
    assert "Нужна дата" in olga.text
    await olga.send("15.03.26")
    assert "15 марта 2026" in olga.text
    await olga.tap("День: 15 марта 2026")
    await olga.tap("Вчера")
    assert "15 марта 2026" in olga.text


async def test_products_are_found_by_words_and_pages(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, "Товары", "Купил товар")
    await olga.tap("Товары: не задано")
    assert "Всего: 8" in olga.text
    assert "1/2" in olga.buttons
    await olga.tap("›")
    await olga.tap("Ива")
    assert "✓ Ива" in olga.buttons
    assert "2/2" in olga.buttons
    await olga.send("ЗЕЛЕНЫЙ")
    assert "Нашлось по «ЗЕЛЕНЫЙ»: 1" in olga.text
    await olga.tap("Зелёный сад")
    await olga.tap("Показать все")
    await olga.tap("Готово")

    assert "купили: Зелёный сад, Ива" in olga.text.replace("Ива, Зелёный сад", "Зелёный сад, Ива")


async def test_where_there_is_nothing_to_pick_the_form_says_so(olga: Chat) -> None:
    await opened(olga, "Товары", "Купил товар")
    await olga.tap("Товары: не задано")
    assert "Выбирать пока не из чего" in olga.text
    await olga.send("чай")
    assert "По «чай» ничего" in olga.text


@pytest.mark.parametrize(
    ("section", "kind", "field", "thing"),
    [
        ("Товары", "Купил из категории", "Категории: не задано", "Чай"),
        ("Профиль", "Метка", "Метки: не задано", "опт"),
        ("Профиль", "Город", "Города: не задано", "Орёл"),
        ("Telegram", "Пришёл по ссылке", "Коды ссылок: не задано", "vk_А"),
    ],
)
async def test_other_things_are_picked(
    olga: Chat, shelf: Shelf, section: str, kind: str, field: str, thing: str
) -> None:
    await opened(olga, section, kind)
    await olga.tap(field)
    await olga.tap(thing)
    assert f"✓ {thing}" in olga.buttons
    await olga.tap(f"✓ {thing}")
    await olga.tap(thing)
    await olga.tap("Готово")
    assert f": {thing}" in olga.text


async def test_choices_flags_and_text(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, "Сообщения", "Можно писать")
    await olga.tap("Где: Telegram")
    await olga.tap("СМС")
    await olga.tap("✓ Telegram")
    await olga.tap("Готово")
    assert "доступны для рассылок: СМС" in olga.text

    await opened(olga, "Профиль", "Город")
    await olga.tap("Сравнение: один из")
    await olga.tap("содержит")
    assert "Города: не задано" not in olga.buttons
    await olga.tap("Часть слова: не задано")
    await olga.send("ом" * 101)
    assert "не больше 200" in olga.text
    await olga.send("ом <b>")
    assert "с «ом <b>» в названии" in olga.text
    await olga.tap("Сравнение: содержит")
    await olga.tap("не содержит")
    await olga.tap("И у кого не указано: Нет")
    await olga.tap("Да")
    assert "или нет данных" in olga.text


async def test_nothing_is_lost_by_a_restart_and_cancel_forgets(
    olga: Chat, shelf: Shelf, stage: Stage
) -> None:
    await opened(olga, "Заказы", "Число заказов")
    await olga.tap("Сколько: 2")
    await olga.tap("10")
    form = await Draft.get(name="form")
    values = form.content["values"]
    assert isinstance(values, dict)
    told = {"operator": "gte", "value": 10, "upper": None, "rank": 10, "days": None}
    assert {key: values[key] for key in told} == told

    await olga.send("/menu")
    await olga.press("form")
    assert "купили 10+ раз" in olga.text
    await olga.tap("Отменить")
    assert not await Draft.exists(name="form")
    await olga.press("form_field:value")
    assert "Эта форма уже закрыта" in olga.text


async def test_a_form_of_a_field_that_is_gone(olga: Chat, shelf: Shelf) -> None:
    await opened(olga, "Заказы", "Число заказов")
    await olga.press("form_field.ready:upper:5")
    assert "Эта форма уже закрыта" in olga.toast
    await olga.press("form_field.choose:operator:like")
    assert "Такого варианта нет" in olga.toast
    await olga.press("form.open:operator")
    await olga.send("больше")
    assert "Выберите кнопкой" in olga.text


async def test_form_is_read_in_english(olga: Chat, shelf: Shelf) -> None:
    await shelf.order(await shelf.customer("Eve"), NOW - DAY)
    await opened(olga, "Заказы", "Число заказов")
    await olga.send("/language")
    await olga.tap("English")
    await olga.press("form")
    assert "bought 2+ times" in olga.text
    assert "In how many days: ever" in olga.buttons


def plain(chat: Chat) -> str:
    return chat.text.replace("\xa0", " ").replace("\u202f", " ")
