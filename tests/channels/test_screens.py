"""Channels in chat: connected, tried, broken, mended; where a customer is written to."""

from collections.abc import AsyncIterator

import pytest

from domain.connectors import connecting
from domain.connectors.kinds.email_smtp import EmailSmtp
from domain.connectors.kinds.sms_http import SmsHttp
from domain.connectors.kinds.web_push import WebPush
from domain.messaging import addresses
from domain.models import Connector, Customer, Delivery, Shop
from tests.channels.postoffice import PASSWORD, Office, opened
from tests.chat import Chat, Stage
from tests.conftest import NOW


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    async with opened(asks=True) as found:
        yield found


async def fill(chat: Chat, field: str, value: str) -> None:
    await chat.tap(next(label for label in chat.buttons if label.startswith(field)))
    await chat.send(value)


async def connected(olga: Chat, office: Office, password: str) -> None:
    """Connect a mail server, pressing and writing as one does."""
    await olga.press("channels")
    assert "Пока только Telegram." in olga.text
    await olga.tap("Подключить")
    await olga.tap("Почта")
    await fill(olga, "Сервер", f"localhost:{office.port}")
    await olga.tap("Шифрование: TLS (порт 465)")
    await olga.tap("без шифрования")
    await fill(olga, "Логин", "shop")
    await fill(olga, "Пароль", password)
    await fill(olga, "От кого", "Лавка <shop@lavka.test>")
    assert password not in olga.text + "".join(olga.buttons)
    await olga.tap("Готово")
    assert "Письма от shop@lavka.test" in olga.text


async def tried(olga: Chat, stage: Stage) -> None:
    """Send a letter to oneself and look how it went."""
    await olga.press("channel_try:1")
    await olga.tap("Отправить")
    assert "Отправляем" in olga.text
    await stage.run("try_channels")
    await olga.press("channel_try:1")


async def test_mail_is_tried_and_taken_away(olga: Chat, stage: Stage, office: Office) -> None:
    await connected(olga, office, PASSWORD)
    await olga.tap("Проверить на себе")
    assert "Напишите адрес" in olga.text
    await olga.send("olga@gmial.com")
    assert "Похоже на olga@gmail.com" in olga.text
    await olga.send("это не почта")
    assert "имя@почта.рф" in olga.text + olga.toast
    await tried(olga, stage)
    assert "Сервер принял письмо" in olga.text
    assert len(office.letters) == 1

    await olga.press("channels")
    assert "работает" in olga.text
    await olga.press("connector_remove:1")
    await olga.tap("Отключить")
    assert "Пока только Telegram." in olga.text
    assert (await Connector.get()).secret == ""


async def test_wrong_password_is_told_and_mended(olga: Chat, stage: Stage, office: Office) -> None:
    await connected(olga, office, "не тот пароль")
    await olga.press("channel_try:1")
    await olga.send("olga@mail.ru")
    await tried(olga, stage)
    assert "Логин или пароль не подошёл" in olga.text
    await olga.press("connector_card:1")
    assert "Не работает" in olga.text
    assert "пароль приложения" in olga.text

    await olga.tap("Изменить")
    await fill(olga, "Пароль", PASSWORD)
    await olga.tap("Готово")
    await tried(olga, stage)
    assert "Сервер принял письмо" in olga.text


async def test_wrong_settings_are_refused_in_words(olga: Chat) -> None:
    await olga.press("connector_add.choose:channels:email_smtp")
    await fill(olga, "Сервер", "это не сервер!")
    await fill(olga, "От кого", "shop@lavka.test")
    await olga.tap("Готово")
    assert "не похоже на сервер" in olga.text + olga.toast
    assert await Connector.all().count() == 0


async def test_sms_is_counted_before_it_is_sent(olga: Chat, stage: Stage, shop: Shop) -> None:
    kind = SmsHttp(login="лавка", password="секрет", price=450)
    made = await connecting.add(shop, kind, None, stage.process.world.vault, NOW)
    await olga.press(f"sms_setup:{made.id}")
    assert f"/receipts/{made.token}" in olga.text
    await olga.send("Привет! " * 10)
    assert "частей 2, цена 9\xa0₽" in olga.text
    await olga.press(f"channel_try:{made.id}")
    await olga.send("8 916 123-45-67")
    assert "+79161234567" in olga.text
    assert "Частей: 1, цена 4,50\xa0₽" in olga.text


async def test_push_shows_what_to_paste(olga: Chat, stage: Stage, shop: Shop) -> None:
    kind = WebPush(contact="o@lavka.test")
    made = await connecting.add(shop, kind, None, stage.process.world.vault, NOW)
    await olga.press(f"push_setup:{made.id}")
    assert "push-worker.js" in olga.text
    assert f'data-shop="{shop.id}"' in olga.text
    assert "Подписались: 0 чел." in olga.text
    assert made.params["public_key"]
    assert "private_key" not in made.params


async def test_addresses_of_a_customer(olga: Chat, misha: Chat, stage: Stage, shop: Shop) -> None:
    kind = EmailSmtp(server="mail.test", sender="s@lavka.test")
    await connecting.add(shop, kind, None, stage.process.world.vault, NOW)
    anna = await Customer.create(shop=shop, name="Анна", email="anna@mail.test", registered_at=NOW)
    sent = await Delivery.create(
        shop=shop,
        customer=anna,
        key="1",
        channel="email",
        kind="service",
        status="sent",
        planned_at=NOW,
        not_before=NOW,
        sent_at=NOW,
    )
    await addresses.bounced(sent, "hard", "550 nobody", NOW)
    await misha.press(f"customer_addresses:{anna.id}")
    assert "почта anna@mail.test: адреса больше нет, не пишем" in misha.text
    assert "SMS —: канал не подключён" in misha.text
    await misha.tap("Адрес почты исправен")
    assert "почта anna@mail.test: можно писать" in misha.text


async def test_only_the_owner_sets_channels_up(misha: Chat, olga: Chat) -> None:
    await misha.press("channels")
    assert "Подключить" not in misha.buttons
    await olga.press("channel_try:77")
    assert "подключения больше нет" in (olga.text + olga.toast).lower()


async def test_a_long_form_has_pages(olga: Chat, stage: Stage) -> None:
    await olga.press("channels")
    await olga.tap("Подключить")
    await olga.tap("Почта")
    assert "›" not in olga.buttons
    await olga.tap(next(each for each in olga.buttons if each.startswith("Подпись DKIM")))
    await olga.tap("подписывать")
    own = [each for row in olga.rows[:-1] for each in row]
    assert len([each for each in own if each not in {"‹", "1/2", "›"}]) == 8
    await olga.tap("›")
    await fill(olga, "Селектор", "mail")
    assert "2/2" in olga.buttons

    assert any(each.startswith("Селектор") and "mail" in each for each in olga.buttons)
