"""Webhooks as the owner sees them: added, checked, read in the journal, sent again."""

import json
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.sandbox.keyboards import rows_of
from domain.models import Shop, WebhookDelivery, WebhookEndpoint
from tests.chat import Chat, Clock, Names
from tests.conftest import NOW
from tests.conversations.hooking import added, carded, opened, waiting
from tests.webhooks.receiver import Receiver
from tests.webhooks.telling import SEND, letters

Hire = Callable[[str], Awaitable[Chat]]


async def test_an_address_is_checked_at_once(olga: Chat, receiver: Receiver) -> None:
    await opened(olga)
    await olga.send(receiver.url)
    assert "Проверяем адрес." in olga.text
    await olga.stage.run(SEND)

    assert "Работает." in olga.text
    assert "Последний раз ответил 16.03.2026 15:00: принято." in olga.text
    assert [each.type for each in receiver.got] == ["test.ping"]


async def test_a_bad_address_says_why(olga: Chat, receiver: Receiver, clock: Clock) -> None:
    receiver.always = 404
    await opened(olga)
    await olga.send(receiver.url)
    await olga.stage.run(SEND)
    assert "не принято. По этому адресу ничего нет (ответ 404)." in olga.text
    assert (await WebhookEndpoint.get()).status == "checking"

    receiver.always = 200
    await olga.tap("Отправить проверку")
    await olga.stage.run(SEND)
    await carded(olga)
    assert "Работает." in olga.text


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("привет", "Это не похоже на адрес."),
        ("http://shop.example.com/hooks", "Нужен адрес на https://"),
        ("https://a:b@shop.example.com/", "Пароль в адресе не нужен"),
        ("http://169.254.169.254/latest", "Нужен адрес на https://"),
    ],
)
async def test_what_is_no_address(olga: Chat, typed: str, refusal: str) -> None:
    await opened(olga)
    await olga.send(typed)

    assert refusal in olga.text
    assert not await WebhookEndpoint.exists()


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("https://169.254.169.254/latest", "Этот адрес ведёт во внутреннюю сеть"),
        ("https://inside.test/hooks", "Этот адрес ведёт во внутреннюю сеть"),
        ("https://nobody.test/hooks", "Такого сайта не нашлось."),
        ("https://shop.example.com:22/", "Порт 22 не подойдёт"),
    ],
)
async def test_addresses_of_nobody(olga: Chat, names: Names, typed: str, why: str) -> None:
    names.known["inside.test"] = ["10.0.0.7"]
    names.known["shop.example.com"] = ["93.184.216.34"]
    await opened(olga)
    await olga.send(typed)
    await olga.stage.run(SEND)

    assert why in olga.text
    assert (await WebhookEndpoint.get()).status == "checking"


async def test_the_same_address_is_not_added_twice(olga: Chat, receiver: Receiver) -> None:
    await added(olga, receiver)
    await opened(olga)
    await olga.send(receiver.url + "#part")

    assert "Этот адрес уже есть в списке." in olga.text


async def test_there_is_room_for_six(olga: Chat, shop: Shop) -> None:
    await opened(olga)
    for number in range(6):
        await olga.send(f"https://shop.example.com/{number}")
        await opened(olga)
    assert "Больше адресов не поместится" in olga.text
    await olga.send("https://shop.example.com/7")

    assert "Адресов может быть не больше 6." in olga.text
    assert await WebhookEndpoint.all().count() == 6


async def test_topics_are_ticked(olga: Chat, shop: Shop, receiver: Receiver) -> None:
    await added(olga, receiver)
    await olga.tap("7 тем")
    await olga.tap("✓ письмо от покупателя")
    assert "письмо от покупателя" in olga.buttons
    await letters(shop)
    assert await WebhookDelivery.filter(topic="letter.received").count() == 0

    await olga.tap("письмо от покупателя")
    await letters(shop)
    assert await WebhookDelivery.filter(topic="letter.received").count() == 1


async def test_samples_come_as_a_file(olga: Chat, receiver: Receiver) -> None:
    await added(olga, receiver)
    await olga.tap("7 тем")
    await olga.tap("Примеры файлом")
    [(name, content)] = olga.documents

    assert name == "webhooks.json"
    assert len(json.loads(content)) == 8


async def test_a_pause_keeps_and_sends_later(olga: Chat, shop: Shop, receiver: Receiver) -> None:
    await added(olga, receiver)
    await olga.tap("Пауза")
    await letters(shop, 3)
    await olga.stage.run(SEND)
    await carded(olga)
    assert "На паузе." in olga.text
    assert "ждёт 3" in olga.text
    await olga.tap("Включить")
    await olga.press(f"webhook_card.resume:{(await WebhookEndpoint.get()).id}")
    assert "Кто-то изменил это раньше вас." in olga.toast
    await olga.stage.run(SEND)

    assert [each.type for each in receiver.got][1:] == ["letter.received"] * 3


async def test_the_secret_is_changed_once(olga: Chat, receiver: Receiver) -> None:
    endpoint = await added(olga, receiver)
    await olga.tap("Секрет подписи")
    first = secret(olga)
    await olga.tap("Сменить секрет")
    data = pressed_by(olga, "Сменить")
    await olga.tap("Сменить")
    second = secret(olga)
    assert first != second
    assert "Прежний секрет тоже подписывает до 17.03.2026 15:00." in olga.text
    await olga.press(data)

    assert "Кто-то изменил это раньше вас." in olga.toast
    await olga.press(f"webhook_secret:{endpoint.id}")
    assert secret(olga) == second


def secret(chat: Chat) -> str:
    found = re.search(r"whsec_\S+", chat.text)
    assert found is not None
    return found.group()


def pressed_by(chat: Chat, label: str) -> str:
    """What the button sends."""
    rows = rows_of(chat.person.chat.messages[chat.last["id"]].markup.inline)
    found = (key["callback_data"] for row in rows for key in row if key["text"] == label)
    return str(next(found))


async def test_owners_are_told_when_it_is_switched_off(
    olga: Chat, misha: Chat, shop: Shop, receiver: Receiver, clock: Clock
) -> None:
    await added(olga, receiver)
    receiver.will_answer(410)
    await letters(shop)
    await olga.stage.run(SEND)
    assert olga.text.startswith("Вебхук выключен · Лавка")
    assert "Сервер ответил, что адреса больше нет (ответ 410)." in olga.text
    assert "Вебхук" not in misha.text
    count = len(olga.shown)
    await olga.stage.run(SEND)
    assert len(olga.shown) == count

    await olga.tap("Открыть")
    await olga.tap("Включить")
    clock.move(timedelta(seconds=1))
    await letters(shop)
    await olga.stage.run(SEND)
    await carded(olga)
    assert "Работает." in olga.text


async def test_it_is_removed_with_all_that_waits(
    olga: Chat, shop: Shop, receiver: Receiver
) -> None:
    endpoint = await added(olga, receiver)
    await letters(shop, 2)
    await olga.tap("Убрать")
    assert "журнал и 2 неотправленных удалятся" in olga.text
    await olga.tap("Убрать")

    assert olga.toast == "Вебхук убран."
    assert not await WebhookDelivery.exists()
    await olga.press(f"webhook_card:{endpoint.id}")
    assert olga.toast == "Этого вебхука больше нет."
    await olga.press(f"webhook_remove.remove:{endpoint.id}")
    assert olga.toast == "Этого вебхука больше нет."


@pytest.mark.parametrize("role", ["manager", "analyst", "moderator", "support"])
async def test_webhooks_are_the_owner_s_alone(
    olga: Chat, staff_in: Hire, shop: Shop, receiver: Receiver, role: str
) -> None:
    endpoint = await added(olga, receiver)
    await letters(shop)
    [delivery] = await waiting()
    other = await staff_in(role)
    for data in (
        *("webhooks", f"webhook_card:{endpoint.id}", f"webhook_secret:{endpoint.id}"),
        *(f"webhook_log:{endpoint.id}", f"webhook_delivery.show:{delivery}"),
        *(f"webhook_card.pause:{endpoint.id}", f"webhook_remove.remove:{endpoint.id}"),
        *(f"webhook_rotate.rotate:{endpoint.id}:x", f"webhook_log.again:{endpoint.id}"),
    ):
        await other.press(data)
        assert "нет на это прав" in other.toast, data

    assert (await WebhookEndpoint.get()).status == "active"


async def test_another_shop_s_are_not_there(olga: Chat, shop: Shop, receiver: Receiver) -> None:
    endpoint = await added(olga, receiver)
    await letters(shop)
    [delivery] = await waiting()
    other = await Shop.create(name="Чужая", created_at=NOW, ready_at=NOW)
    await WebhookEndpoint.filter(id=endpoint.id).update(shop_id=other.id)
    await WebhookDelivery.all().update(shop_id=other.id)
    for data in (f"webhook_card:{endpoint.id}", f"webhook_log:{endpoint.id}"):
        await olga.press(data)
        assert olga.toast == "Этого вебхука больше нет."
    for data in (f"webhook_delivery:{delivery}", f"webhook_delivery.again:{delivery}"):
        await olga.press(data)
        assert olga.toast == "Этого сообщения больше нет в журнале."
