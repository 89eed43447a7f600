"""The journal of a webhook: what was answered, what goes again, what is forgotten."""

import json
from datetime import timedelta

from domain.models import AuditRecord, Shop, WebhookDelivery
from tests.chat import Chat, Clock
from tests.conversations.hooking import added, carded, waiting
from tests.webhooks.receiver import Receiver
from tests.webhooks.telling import SEND, letters


async def test_the_journal_tells_what_was_answered(
    olga: Chat, shop: Shop, receiver: Receiver
) -> None:
    await added(olga, receiver)
    receiver.will_answer(500, "<h1>Сломалось</h1>")
    await letters(shop)
    await olga.stage.run(SEND)
    await carded(olga)
    assert "Отвечает с ошибкой." in olga.text
    assert "На сервере ошибка (ответ 500)." in olga.text
    await olga.tap("Журнал")
    assert olga.buttons[0] == "⚠️ letter.received · 16.03.2026 15:00"
    await olga.tap("⚠️ letter.received · 16.03.2026 15:00")

    assert "Попыток: 1, следующая 16.03.2026 15:00." in olga.text
    assert "<h1>Сломалось</h1>" in olga.text
    await olga.tap("Тело файлом")
    assert json.loads(olga.documents[-1][1])["data"]["text"] == "<b>Где</b> заказ?"


async def test_dead_letters_go_again(olga: Chat, shop: Shop, receiver: Receiver) -> None:
    await added(olga, receiver)
    await letters(shop, 8)
    await WebhookDelivery.filter(topic="letter.received").update(
        status="dead", attempts=10, answer_status=500, reason="status"
    )
    await carded(olga)
    assert "не удалось 8" in olga.text
    await olga.tap("Журнал")
    await olga.tap("Только неудачные")
    assert "Не удалось отправить: 8" in olga.text
    await olga.tap("✕ letter.received · 16.03.2026 15:00")
    await olga.tap("Отправить ещё раз")
    await olga.press("webhook_delivery.again:" + str((await waiting())[0]))
    assert "Кто-то изменил это раньше вас." in olga.toast
    await olga.tap("« Назад")
    await olga.tap("Отправить ещё раз 7 неудачных")
    assert olga.toast == "Отправляем 7 сообщений."
    await olga.stage.run(SEND)

    assert await WebhookDelivery.filter(status="sent").count() == 9
    records = await AuditRecord.filter(shop_id=shop.id, action="webhooks_again")
    assert [each.details for each in records] == [{"count": 7}]


async def test_old_ones_are_forgotten(
    olga: Chat, shop: Shop, receiver: Receiver, clock: Clock
) -> None:
    await added(olga, receiver)
    await letters(shop)
    await WebhookDelivery.filter(topic="letter.received").update(status="dead")
    clock.move(timedelta(days=15))
    await olga.stage.run("forget_webhooks")
    assert [each.topic for each in await WebhookDelivery.all()] == ["letter.received"]
    clock.move(timedelta(days=16))
    await olga.stage.run("forget_webhooks")

    assert not await WebhookDelivery.exists()
