"""Settings of a shop: asked again one by one, refused where they can't be."""

import pytest

from domain.models import AuditRecord, Order, Shop
from tests.chat import PIXEL, Chat
from tests.conftest import NOW, customer_of


async def asked(olga: Chat, what: str) -> None:
    await olga.send("/settings")
    await olga.tap("Изменить")
    await olga.tap(what)


async def test_settings_are_read_by_all_staff(misha: Chat) -> None:
    await misha.send("/settings")
    assert misha.text.splitlines() == [
        "Настройки магазина",
        "",
        "Название: Лавка",
        "Часовой пояс: Europe/Moscow (UTC+3)",
        "Валюта: RUB",
        "Язык покупателей: Русский",
        "Приветствие: стандартное приветствие",
    ]
    assert misha.buttons == ["Язык", "☰ Меню"]


@pytest.mark.parametrize(
    ("what", "typed", "line"),
    [
        ("Название", "Чай & <Ко>", "Название: Чай & <Ко>"),
        ("Часовой пояс", "питер", "Часовой пояс: Europe/Moscow (UTC+3)"),
        ("Часовой пояс", "Asia/Tokyo", "Часовой пояс: Asia/Tokyo (UTC+9)"),
        ("Валюта", "kzt", "Валюта: KZT"),
        ("Приветствие", "Привет, {name}!", "Приветствие: Привет, {name}!"),
        ("Приветствие", "-", "Приветствие: стандартное приветствие"),
    ],
)
async def test_typed_answer(olga: Chat, what: str, typed: str, line: str) -> None:
    await asked(olga, what)
    await olga.send(typed)
    assert olga.text.startswith("Сохранено.")
    assert line in olga.text.splitlines()


@pytest.mark.parametrize(
    ("what", "typed", "refusal"),
    [
        ("Название", "н" * 65, "Слишком длинно: не больше 64 знаков."),
        ("Приветствие", "п" * 601, "Слишком длинно: не больше 600 знаков."),
        ("Часовой пояс", "Урюпинск", "Не знаю такого города."),
        ("Часовой пояс", "../../etc/passwd", "Не знаю такого города."),
        ("Валюта", "тугрики", "Такой валюты нет. Есть RUB"),
        ("Язык покупателей", "клингонский", "Эта кнопка устарела."),
    ],
)
async def test_typed_nonsense_is_refused(
    olga: Chat, shop: Shop, what: str, typed: str, refusal: str
) -> None:
    await asked(olga, what)
    await olga.send(typed)
    assert olga.text.startswith(refusal)
    now = await Shop.get(id=shop.id)
    assert (now.name, now.zone_name, now.currency) == (shop.name, shop.zone_name, shop.currency)
    assert await AuditRecord.filter(action="shop_changed").count() == 0


async def test_question_stays_after_nonsense(olga: Chat) -> None:
    await asked(olga, "Валюта")
    await olga.send("тугрики")
    await olga.send("EUR")
    assert "Валюта: EUR" in olga.text


async def test_currency_stays_once_there_are_orders(olga: Chat, anna: Chat, shop: Shop) -> None:
    customer = await customer_of(anna)
    await Order.create(shop=shop, customer=customer, number="1", placed_at=NOW, total=100)
    await asked(olga, "Валюта")
    await olga.tap("USD")
    assert olga.toast.startswith("В магазине уже есть заказы в RUB.")
    assert (await Shop.get(id=shop.id)).currency == "RUB"
    assert "В какой валюте цены?" in olga.text


async def test_greeting_is_what_a_newcomer_reads(olga: Chat, shop: Shop) -> None:
    await asked(olga, "Приветствие")
    await olga.send("Мы <открылись> & ждём")
    guest = Chat(person=olga.stage.world.person("customer"), stage=olga.stage)
    await guest.send("/start")
    assert guest.text.startswith("Мы <открылись> & ждём")


async def test_file_instead_of_an_answer(olga: Chat, shop: Shop) -> None:
    await asked(olga, "Название")
    await olga.send_photo(PIXEL)
    assert (await Shop.get(id=shop.id)).name == "Лавка"
    assert "☰ Меню" in olga.buttons


async def test_cancel_leaves_the_question(olga: Chat, shop: Shop) -> None:
    await asked(olga, "Название")
    await olga.send("/cancel")
    assert olga.text.startswith("Отменено, ничего не изменилось.")
    await olga.send("Новое имя?")
    assert olga.text.startswith("Не понял.")
    assert (await Shop.get(id=shop.id)).name == "Лавка"


async def test_double_tap_on_an_answer(olga: Chat) -> None:
    await asked(olga, "Часовой пояс")
    message = olga.last["id"]
    olga.person.press("setting.answer:zone:Asia/Omsk", message)
    olga.person.press("setting.answer:zone:Asia/Omsk", message)
    await olga.stage.pump()
    assert "Asia/Omsk (UTC+6)" in olga.text


@pytest.mark.parametrize("data", ["setting", "setting:age", "setting.answer", "setting.answer:x:y"])
async def test_broken_question_is_an_old_button(olga: Chat, data: str) -> None:
    await olga.press(data)
    assert olga.toast == "Эта кнопка устарела."


async def test_setup_can_be_tapped_twice(olga: Chat, shop: Shop) -> None:
    """The second tap on a city is not taken for the answer to the next question."""
    await olga.press("setup")
    await olga.send("Лавка")
    message = olga.last["id"]
    olga.person.press("setup.answer:zone:Asia/Omsk", message)
    olga.person.press("setup.answer:zone:Asia/Omsk", message)
    await olga.stage.pump()
    assert "вопрос 3 из 5" in olga.text


async def test_setup_done_leads_on(olga: Chat) -> None:
    await olga.press("setup_done")
    assert "Лавка готов к работе" in olga.text
    await olga.tap("Позвать сотрудника")
    assert olga.text.startswith("Позвать сотрудника")
