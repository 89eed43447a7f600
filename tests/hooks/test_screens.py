"""Connecting a site in chat: the form, the steps, the wait for the first order, what went wrong."""

from collections.abc import Awaitable, Callable

import httpx

from domain.connectors import connecting
from domain.models import Connector, Order
from tests.chat import Chat, Stage
from tests.hooks.conftest import Call
from tests.hooks.samples import said, signed, woocommerce

Hire = Callable[[str], Awaitable[Chat]]


async def test_setup_waits_for_the_first_order_and_sees_it(
    olga: Chat, web: httpx.AsyncClient, stage: Stage, woo: Connector
) -> None:
    await olga.press(f"hook_setup:{woo.id}")
    assert "Ждём первый заказ…" in olga.text
    assert f"/hooks/{woo.token}" in olga.text
    assert "WooCommerce → Настройки → Дополнительно → Вебхуки" in olga.text
    assert "Скопировать адрес" in olga.buttons

    content = said(woocommerce())
    await web.post(f"/hooks/{woo.token}", content=content, headers=signed(content))
    await stage.run("read_hooks")
    assert "✅ Работает. Принят 1 вызов." in olga.text


async def test_journal_shows_what_was_not_understood_and_tries_again(
    olga: Chat, stage: Stage, order_woo: Call, woo: Connector
) -> None:
    await order_woo(total="много")
    await order_woo(id=728, number="728")
    await olga.press(f"hook_calls:{woo.id}")
    await olga.tap("Только с ошибкой: 1")
    [line] = [label for label in olga.buttons if label.startswith("⚠")]
    await olga.tap(line)
    assert "Сумму не прочитать: много" in olga.text
    await olga.tap("Как пришло, файлом")
    assert "много".encode() in olga.documents[0][1]
    await olga.tap("Разобрать ещё раз")
    assert "Пробуем ещё раз 1 вызов." in olga.toast
    await stage.run("read_hooks")
    assert "Не понят." in olga.text


async def test_what_has_no_place_here_can_be_looked_up(
    olga: Chat, order_woo: Call, woo: Connector
) -> None:
    await order_woo()
    await olga.press(f"hook_calls:{woo.id}")
    await olga.tap(next(label for label in olga.buttons if "№ 727" in label))
    assert "note: Позвоните заранее" in olga.text
    assert "meta.gift_wrap: да" in olga.text
    await olga.tap("Покупатель")
    assert "Анна Ковалёва" in olga.text


async def test_shop_says_what_a_status_means(olga: Chat, order_woo: Call, woo: Connector) -> None:
    await order_woo(status="packed")
    await olga.press(f"hook_statuses:{woo.id}")
    await olga.tap("packed → ?")
    await olga.tap("Выполнен")
    assert "packed → выполнен" in olga.buttons
    await order_woo("order.updated", status="packed", date_modified_gmt="2026-03-16T12:00:00")
    assert (await Order.get()).status == "fulfilled"

    await olga.tap("processing → оплачен")
    await olga.tap("Не брать такие")
    await order_woo(id=800, number="800")
    assert await Order.all().count() == 1
    await olga.tap("Вернуть обычные")
    assert "processing → оплачен" in olga.buttons


async def test_stale_buttons_and_others_are_refused(
    olga: Chat, misha: Chat, woo: Connector
) -> None:
    await misha.press(f"hook_setup:{woo.id}")
    assert woo.token not in misha.text
    await olga.press(f"hook_status:{woo.id}:99")
    assert "устарела" in olga.text or "устарела" in olga.toast
    await olga.press(f"hook_status.put:{woo.id}:0:nonsense")
    await olga.press("hook_call:12345")
    assert "Этого вызова больше нет." in olga.text + olga.toast
    await connecting.remove(woo, None, olga.stage.clock())
    await olga.press(f"hook_setup:{woo.id}")
    assert "Ждём" not in olga.text
