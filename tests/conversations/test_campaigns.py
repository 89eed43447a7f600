"""A campaign in the chat: written, looked at, sent, watched; and everything that may refuse."""

from collections.abc import Awaitable, Callable

import pytest

from domain.models import (
    AuditRecord,
    Campaign,
    Customer,
    Delivery,
    Order,
    OrderLine,
    Person,
    Product,
    Segment,
    Shop,
)
from domain.segments import service
from domain.segments.rule import Rule
from tests.chat import PIXEL, Chat, Stage
from tests.conftest import NOW, customer_of, hired


@pytest.fixture
async def everybody(shop: Shop) -> Segment:
    return await service.create(shop, "Все покупатели", Rule(), None, NOW)


async def written(chat: Chat, text: str = "Привет, {имя|друзья}!") -> Campaign:
    """A draft for everybody, on its card."""
    await chat.send("/campaigns")
    await chat.tap("➕ Новая рассылка")
    await chat.send(text)
    await chat.tap("Все покупатели")
    return (await Campaign.all().order_by("-id"))[0]


async def audited() -> list[str]:
    """What the log says of campaigns, in order."""
    records = await AuditRecord.filter(action__startswith="campaign").order_by("id")
    return [each.action for each in records]


def received(chat: Chat) -> list[str]:
    """Every message of the bot in the chat, as plain text."""
    return [str(each["text"]) for each in chat.shown]


async def test_from_the_first_word_to_the_result(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await olga.send("/campaigns")
    assert "Пока ни одной" in olga.text
    await olga.tap("➕ Новая рассылка")
    assert olga.text.startswith("Текст рассылки")
    await olga.send("Привет, {имя|друзья}! Новый чай.")
    assert olga.text.startswith("Текст") or "Кому отправить" in olga.text
    await olga.tap("Все покупатели")
    assert "Получат 2 из 2" in olga.text

    await olga.tap("🔗 Кнопки")
    await olga.send("Каталог — shop.ru/tea")
    assert "(1 кнопка)" in olga.text
    await olga.tap("📣 Отправить…")
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
    assert "✅ Привет, …! Новый чай." in olga.buttons


async def test_formatting_is_kept(olga: Chat, anna: Chat, stage: Stage, everybody: Segment) -> None:
    await olga.send("/campaigns")
    await olga.tap("➕ Новая рассылка")
    bold = {"type": "bold", "offset": 0, "length": 3}
    olga.person.send_text("Чай & <b>кофе</b>", entities=[bold])
    await stage.pump()
    await olga.tap("Все покупатели")
    await olga.tap("📣 Отправить…")
    await olga.tap("Отправить 1 человеку")
    await stage.run("send_deliveries")

    assert anna.html == "<b>Чай</b> &amp; &lt;b&gt;кофе&lt;/b&gt;"


async def test_photo_with_caption_is_uploaded_never_again(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await olga.send("/campaigns")
    await olga.tap("➕ Новая рассылка")
    await olga.send_photo(PIXEL, "Чай для {имя|вас}")
    await olga.tap("Все покупатели")
    assert "🖼 Фото." in olga.text
    await olga.tap("👁 Посмотреть")
    assert olga.photo is not None
    assert "Так увидит" in olga.text
    await olga.tap("« Назад")
    await olga.tap("📣 Отправить…")
    await olga.tap("Отправить 2 людям")
    await stage.run("send_deliveries")

    assert anna.text.startswith("Чай для ")
    assert anna.photo == boris.photo is not None


async def test_picture_as_a_file_becomes_a_photo(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await olga.send("/campaigns")
    await olga.tap("➕ Новая рассылка")
    await olga.send_file("чай.png", PIXEL, "Чай")
    await olga.tap("Все покупатели")
    await olga.tap("👁 Посмотреть")
    assert olga.photo is not None
    await olga.send("/campaigns")
    await olga.tap("✏️ Чай")
    await olga.tap("📣 Отправить…")
    await olga.tap("Отправить 1 человеку")
    await stage.run("send_deliveries")

    assert (anna.text, anna.photo is not None) == ("Чай", True)


async def test_photo_can_be_taken_off(olga: Chat, everybody: Segment) -> None:
    await olga.send("/campaigns")
    await olga.tap("➕ Новая рассылка")
    await olga.send_photo(PIXEL, "Чай")
    await olga.tap("Все покупатели")
    await olga.tap("✍️ Текст и фото")
    await olga.tap("Убрать фото")

    assert "🖼" not in olga.text
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
    await olga.tap("👁 Посмотреть")
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
    await olga.tap("➕ Новая рассылка")
    await olga.tap("?")
    assert "{последний товар}" in olga.text
    await olga.tap("« Назад")
    await olga.send("Привет, {имяя}!")

    assert "Поля «имяя» нет. Может быть, «имя»?" in olga.text
    await olga.send("Привет, {имя}!")
    assert "Кому отправить" in olga.text


async def test_text_too_long_with_a_photo(olga: Chat, everybody: Segment) -> None:
    await written(olga, "а" * 2_000)
    await olga.tap("✍️ Текст и фото")
    await olga.send_photo(PIXEL, "")

    assert "С фото помещается 1 024" in olga.text.replace("\u00a0", " ")
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
    await olga.tap("🔗 Кнопки")
    await olga.send(typed)

    assert said in olga.text
    await olga.send("Каталог — shop.ru")
    assert "(1 кнопка)" in olga.text


async def test_buttons_can_be_taken_off(olga: Chat, everybody: Segment) -> None:
    await written(olga)
    await olga.tap("🔗 Кнопки")
    await olga.send("Каталог — shop.ru\nВопрос — t.me/lavka")
    await olga.tap("🔗 Кнопки")
    assert olga.buttons[:2] == ["Каталог", "Вопрос"]
    await olga.tap("Убрать кнопки")

    assert "кноп" not in olga.text


async def test_nobody_to_send_to(olga: Chat, everybody: Segment) -> None:
    await written(olga)
    assert "Получат 0 из 0" in olga.text
    await olga.tap("👁 Посмотреть")
    assert "Отправлять пока некому" in olga.text
    await olga.tap("« Назад")
    await olga.tap("📣 Отправить…")

    assert "Отправлять некому" in olga.text
    assert not any(label.startswith("Отправить") for label in olga.buttons)


async def test_left_out_are_named_before_sending(
    olga: Chat, anna: Chat, shop: Shop, everybody: Segment
) -> None:
    await Customer.create(shop=shop, registered_at=NOW, email="a@b.ru")
    await Customer.create(shop=shop, registered_at=NOW, telegram_id=5)
    await Customer.create(shop=shop, registered_at=NOW, telegram_id=6, blocked_at=NOW)
    await written(olga)
    await olga.tap("📣 Отправить…")

    assert "Получит 1 человек" in olga.text
    assert "Не получат 3:" in olga.text
    assert "нет Telegram: 1" in olga.text
    assert "не соглашались на рассылки: 1" in olga.text
    assert "заблокировали бота: 1" in olga.text


async def test_double_tap_sends_once(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    campaign = await written(olga)
    await olga.tap("📣 Отправить…")
    press = f"campaign_confirm.start:{campaign.id}:{campaign.version}:1"
    await olga.press(press)
    await olga.press(press)
    assert "Кто-то изменил" in olga.toast
    await stage.run("send_deliveries")
    await stage.run("send_deliveries")

    assert received(anna).count(anna.text) == 1
    assert await AuditRecord.filter(action="campaign_started").count() == 1


async def test_changed_draft_is_not_sent(olga: Chat, anna: Chat, everybody: Segment) -> None:
    campaign = await written(olga)
    await olga.tap("📣 Отправить…")
    await Campaign.filter(id=campaign.id).update(version=campaign.version + 1)
    await olga.tap("Отправить 1 человеку")

    assert "Кто-то изменил" in olga.toast
    assert (await Campaign.get()).status == "draft"


async def test_two_editors_and_nothing_lost(
    olga: Chat, misha: Chat, anna: Chat, everybody: Segment
) -> None:
    await written(olga)
    await olga.tap("✍️ Текст и фото")
    await misha.send("/campaigns")
    await misha.tap("✏️ Привет, …!")
    await misha.tap("✍️ Текст и фото")
    await misha.send("Текст Миши")
    await olga.send("Текст Ольги")
    assert "Кто-то изменил" in olga.text
    assert "Текст Миши" in olga.text
    assert (await Campaign.get()).message["text"] == "Текст Миши"

    await olga.send("Текст Ольги")
    assert (await Campaign.get()).message["text"] == "Текст Ольги"


async def started(chat: Chat, crowd: int) -> None:
    await written(chat)
    await chat.tap("📣 Отправить…")
    await chat.tap(f"Отправить {crowd} людям" if crowd > 1 else "Отправить 1 человеку")


async def test_pause_resume_and_stop(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 1)
    await olga.tap("⏸ Пауза")
    assert "⏸ На паузе" in olga.text
    await stage.run("send_deliveries")
    assert not await Delivery.filter(status="sent").exists()
    await olga.tap("▶️ Продолжить")
    await olga.tap("⏹ Остановить")
    assert "Продолжить потом будет нельзя" in olga.text
    await olga.tap("Остановить")
    assert "⏹ Остановлена" in olga.text
    await stage.run("send_deliveries")

    assert not await Delivery.filter(status="sent").exists()
    assert await audited() == [
        f"campaign_{each}" for each in ("started", "paused", "resumed", "stopped")
    ]


async def test_stale_pause_of_a_finished_campaign(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 1)
    campaign = await Campaign.get()
    await stage.run("send_deliveries")
    await olga.press(f"campaign_run.pause:{campaign.id}")

    assert "Кто-то изменил" in olga.toast
    assert (await Campaign.get()).status == "done"


async def test_bot_is_blocked_in_the_middle(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 2)
    world_block(stage, boris)
    await stage.run("send_deliveries")

    assert "Отправлено 1 из 2" in olga.text
    assert "Не доставлено: 1" in olga.text
    assert "заблокировали бота: 1" in olga.text
    assert (await customer_of(boris)).blocked_at is not None


def world_block(stage: Stage, chat: Chat) -> None:
    """Blocked, and the bot has not heard of it yet."""
    chat.person.block()
    stage.world.bot.updates.take_all()


async def test_again_with_the_same_text(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 1)
    await stage.run("send_deliveries")
    await olga.tap("Повторить с этим текстом")

    assert "✏️ Черновик" in olga.text
    assert await Campaign.all().count() == 2


async def test_draft_is_deleted_after_a_question(olga: Chat, everybody: Segment) -> None:
    campaign = await written(olga)
    await olga.tap("🗑 Удалить")
    await olga.tap("Удалить")
    assert "Пока ни одной" in olga.text
    await olga.press(f"campaign_card:{campaign.id}")

    assert olga.text == "Этой рассылки больше нет."


async def test_analyst_sees_and_does_not_send(
    olga: Chat,
    anna: Chat,
    staff_in: Callable[[str], Awaitable[Chat]],
    everybody: Segment,
) -> None:
    campaign = await written(olga)
    analyst = await staff_in("analyst")
    await analyst.send("/campaigns")
    assert "➕ Новая рассылка" not in analyst.buttons
    await analyst.tap("✏️ Привет, …!")
    assert "📣 Отправить…" not in analyst.buttons
    await analyst.press(f"campaign_confirm.start:{campaign.id}:{campaign.version}:1")

    assert "нет на это прав" in analyst.toast
    assert (await Campaign.get()).status == "draft"


@pytest.mark.parametrize("role", ["moderator", "support"])
async def test_others_do_not_even_see(
    staff_in: Callable[[str], Awaitable[Chat]], everybody: Segment, role: str
) -> None:
    chat = await staff_in(role)
    await chat.send("/campaigns")

    assert "нет на это прав" in chat.text


async def test_customer_is_no_author(anna: Chat, everybody: Segment) -> None:
    await anna.send("/campaigns")

    assert "нет на это прав" in anna.text


async def test_from_a_segment(olga: Chat, anna: Chat, everybody: Segment) -> None:
    await olga.press(f"campaigns.create:{everybody.id}")
    await olga.send("Привет")

    assert "Получат 1 из 1" in olga.text


async def test_in_english(stage: Stage, boris: Chat, shop: Shop, everybody: Segment) -> None:
    kate = Chat(person=stage.world.add_person("Kate", "en", key="kate"), stage=stage)
    await hired(stage, shop, "kate", "manager")
    await Person.filter(telegram_id=kate.id).update(language="en")
    await kate.send("/campaigns")
    await kate.tap("➕ New campaign")
    await kate.send("Hello { name | friends }!")
    await kate.tap("Все покупатели")
    assert "1 of 1 will get it" in kate.text
    await kate.tap("📣 Send…")
    await kate.tap("Send to 1 person")
    await stage.run("send_deliveries")

    assert "✅ Done" in kate.text
    assert boris.text.startswith("Hello ")
