"""A campaign in the chat: written, looked at, sent, watched; and everything that may refuse."""

import pytest

from domain.models import (
    Campaign,
    Delivery,
    Order,
    OrderLine,
    Product,
    Segment,
    Shop,
)
from tests.chat import PIXEL, Chat, Stage
from tests.conftest import NOW, customer_of
from tests.conversations.campaigns import audited, received, written


async def test_from_the_first_word_to_the_result(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await olga.send("/campaigns")
    assert "Пока ни одной" in olga.text
    await olga.tap("Создать рассылку")
    assert olga.text.startswith("Текст рассылки")
    await olga.send("Привет, {имя|друзья}! Новый чай.")
    assert olga.text.startswith("Текст") or "Кому отправить" in olga.text
    await olga.tap("Все покупатели")
    assert "Получат 2 из 2" in olga.text

    await olga.tap("Кнопки")
    await olga.send("Каталог — shop.ru/tea")
    assert "(1 кнопка)" in olga.text
    await olga.tap("Отправить…")
    assert "Получат 2 человека" in olga.text
    await olga.tap("Отправить 2 людям")
    assert "▶️ Отправляется" in olga.text
    assert "Отправлено 0 из 2" in olga.text

    await stage.run("send_deliveries")
    name = (await customer_of(anna)).name.split()[0]
    assert anna.text == f"Привет, {name}! Новый чай."
    assert anna.last["buttons"][0][0]["url"] == "https://shop.ru/tea"
    assert boris.text.startswith("Привет, ")
    assert "✅ Завершена" in olga.text
    assert "Отправлено 2 из 2" in olga.text
    assert await audited() == ["campaign_started", "campaign_done"]

    await olga.send("/campaigns")
    assert "✅ Новый чай." in olga.buttons


async def test_formatting_is_kept(olga: Chat, anna: Chat, stage: Stage, everybody: Segment) -> None:
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    bold = {"type": "bold", "offset": 0, "length": 3}
    olga.person.send_text("Чай & <b>кофе</b>", entities=[bold])
    await stage.pump()
    await olga.tap("Все покупатели")
    await olga.tap("Отправить…")
    await olga.tap("Отправить 1 человеку")
    await stage.run("send_deliveries")

    assert anna.html == "<b>Чай</b> &amp; &lt;b&gt;кофе&lt;/b&gt;"


async def test_photo_with_caption_is_uploaded_never_again(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    await olga.send_photo(PIXEL, "Чай для {имя|вас}")
    await olga.tap("Все покупатели")
    assert "Фото." in olga.text
    await olga.tap("Посмотреть")
    assert olga.photo is not None
    assert "Так увидит" in olga.text
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    await olga.tap("Отправить 2 людям")
    await stage.run("send_deliveries")

    assert anna.text.startswith("Чай для ")
    assert anna.photo == boris.photo is not None


async def test_picture_as_a_file_becomes_a_photo(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    await olga.send_file("чай.png", PIXEL, "Чай")
    await olga.tap("Все покупатели")
    await olga.tap("Посмотреть")
    assert olga.photo is not None
    await olga.send("/campaigns")
    await olga.tap("✏️ Чай")
    await olga.tap("Отправить…")
    await olga.tap("Отправить 1 человеку")
    await stage.run("send_deliveries")

    assert (anna.text, anna.photo is not None) == ("Чай", True)


async def test_photo_can_be_taken_off(olga: Chat, everybody: Segment) -> None:
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    await olga.send_photo(PIXEL, "Чай")
    await olga.tap("Все покупатели")
    await olga.tap("Текст и фото")
    await olga.tap("Убрать фото")

    assert "Фото." not in olga.text
    assert (await Campaign.get()).message["photo"] is None


async def test_preview_with_the_data_of_real_people(
    olga: Chat, anna: Chat, boris: Chat, shop: Shop, everybody: Segment
) -> None:
    customer = await customer_of(anna)
    product = await Product.create(
        shop=shop, sku="1", name="Чай <№1>", name_folded="чай", added_at=NOW
    )
    order = await Order.create(
        shop=shop, customer=customer, number="1", placed_at=NOW, total=100, status="paid"
    )
    await OrderLine.create(
        shop=shop,
        order=order,
        product=product,
        customer_id=customer.id,
        placed_at=NOW,
        quantity=1,
        price=100,
        total=100,
    )
    await written(olga, "{имя}, понравился {последний товар|наш чай}?")
    await olga.tap("Посмотреть")
    assert "понравился Чай <№1>?" in olga.text
    await olga.tap("Следующий человек")
    assert "понравился наш чай?" in olga.text
    await olga.tap("Следующий человек")
    assert "понравился Чай <№1>?" in olga.text

    await olga.tap("Отправить себе")
    assert any(text.endswith("понравился Чай <№1>?") for text in received(olga))
    assert olga.toast == "Отправлено вам в чат."
    assert "Так увидит" not in olga.text
    assert olga.buttons == []
    assert not await Delivery.exists()


async def test_fields_are_explained(olga: Chat, everybody: Segment) -> None:
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    await olga.tap("?")
    assert "{последний товар}" in olga.text
    await olga.tap("« Назад")
    await olga.send("Привет, {имяя}!")

    assert "Не знаю «имяя», может быть, «имя»? Вот здесь: Привет, ▸{имяя}◂!" in olga.text
    await olga.send("Привет, {имя}!")
    assert "Кому отправить" in olga.text


async def test_text_too_long_with_a_photo(olga: Chat, everybody: Segment) -> None:
    await written(olga, "а" * 2_000)
    await olga.tap("Текст и фото")
    await olga.send_photo(PIXEL, "")

    assert "С фото, видео или файлом помещается 1 024" in olga.text.replace("\u00a0", " ")
    assert (await Campaign.get()).message["photo"] is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Каталог", "Не понял строку"),
        ("Каталог — javascript:alert(1)", "Это не адрес"),
        ("а — shop.ru\n" * 9, "Кнопок можно до 8"),
        (f"{'а' * 70} — shop.ru", "можно до 64 знаков"),
    ],
)
async def test_bad_buttons_are_explained(
    olga: Chat, everybody: Segment, typed: str, said: str
) -> None:
    await written(olga)
    await olga.tap("Кнопки")
    await olga.send(typed)

    assert said in olga.text
    await olga.send("Каталог — shop.ru")
    assert "(1 кнопка)" in olga.text


async def test_buttons_can_be_taken_off(olga: Chat, everybody: Segment) -> None:
    await written(olga)
    await olga.tap("Кнопки")
    await olga.send("Каталог — shop.ru\nВопрос — t.me/lavka")
    await olga.tap("Кнопки")
    assert olga.buttons[:2] == ["Каталог", "Вопрос"]
    await olga.tap("Убрать кнопки")

    assert "кноп" not in olga.text


async def test_two_editors_and_nothing_lost(
    olga: Chat, misha: Chat, anna: Chat, everybody: Segment
) -> None:
    await written(olga)
    await olga.tap("Текст и фото")
    await misha.send("/campaigns")
    await misha.tap("✏️ Привет, …!")
    await misha.tap("Текст и фото")
    await misha.send("Текст Миши")
    await olga.send("Текст Ольги")
    assert "Кто-то изменил" in olga.text
    assert "Текст Миши" in olga.text
    assert (await Campaign.get()).message["text"] == "Текст Миши"

    await olga.send("Текст Ольги")
    assert (await Campaign.get()).message["text"] == "Текст Ольги"


async def test_draft_is_deleted_after_a_question(olga: Chat, everybody: Segment) -> None:
    campaign = await written(olga)
    await olga.tap("Ещё")
    await olga.tap("Удалить")
    await olga.tap("Удалить")
    assert "Пока ни одной" in olga.text
    await olga.press(f"campaign_card:{campaign.id}")

    assert olga.text == "Этой рассылки больше нет."


async def test_from_a_segment(olga: Chat, anna: Chat, everybody: Segment) -> None:
    await olga.press(f"campaigns.create:{everybody.id}")
    await olga.send("Привет")

    assert "Получат 1 из 1" in olga.text


async def test_name_given_by_hand_outlives_another_text(olga: Chat, everybody: Segment) -> None:
    await written(olga)
    await olga.tap("Ещё")
    await olga.tap("Переименовать")
    await olga.send("  ")
    assert "от 1 до 40 знаков" in olga.text
    await olga.send("Осенняя распродажа")
    assert "Рассылка «Осенняя распродажа»" in olga.text
    await olga.tap("Текст и фото")
    await olga.send("Совсем другое")

    assert "Рассылка «Осенняя распродажа»" in olga.text
