"""An invoice from the owner's tap to the customer's receipt, and back again."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from telegram import Update

from bot.sandbox import paying
from domain.connectors import connecting
from domain.connectors.kinds.telegram_payments import TelegramPayments
from domain.models import (
    Connector,
    Event,
    IncomingUpdate,
    Invoice,
    InvoicePayment,
    Order,
    OrderLine,
    Payment,
    Product,
    Refund,
    Shop,
)
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW, customer_of

Hire = Callable[[str], Awaitable[Chat]]
PAY = "Заплатить 445 ⭐"


async def billed(olga: Chat, anna: Chat) -> Invoice:
    """Olga bills Anna for a packet of tea."""
    customer = await customer_of(anna)
    await olga.press(f"customer_orders:{customer.id}")
    await olga.tap("Выставить счёт")
    await olga.tap("Выбрать товар")
    await olga.send("пуэр")
    await olga.tap("Пуэр шен · 890\xa0₽")
    await olga.tap("Отправить: Анна Ковалёва")
    await olga.stage.run("settle_invoices")
    return await Invoice.get()


async def pay(anna: Chat, label: str = PAY) -> None:
    anna.person.tap(label)
    await anna.stage.pump()


async def test_invoice_is_paid_and_becomes_an_order(
    olga: Chat, anna: Chat, stars: Connector, tea: Product
) -> None:
    invoice = await billed(olga, anna)
    assert (invoice.currency, invoice.amount, invoice.total) == ("XTR", 445, 89_000)
    assert "Ждёт оплаты до" in olga.text

    await pay(anna)
    order = await Order.get()
    assert (order.number, order.status, order.total) == (f"T-{invoice.id}", "paid", 89_000)
    assert order.source == "telegram_payments"
    [line] = await OrderLine.all()
    assert (line.product_id, line.quantity) == (tea.id, 1)
    assert (await Payment.get()).amount == 89_000
    assert await Event.filter(name="purchase", customer_id=order.customer_id).count() == 1
    assert (await Product.get(id=tea.id)).stock == 2
    assert "Спасибо, оплата получена!" in anna.text
    assert f"Оплачен заказ № {order.number}" in olga.text
    assert await IncomingUpdate.all().count() == 0
    await olga.press(f"customer_order:{order.customer_id}:{order.id}")
    assert "Оплачен в Telegram: 445 ⭐" in olga.text


async def test_double_tap_makes_one_invoice(
    olga: Chat, anna: Chat, stars: Connector, tea: Product
) -> None:
    await billed(olga, anna)
    await olga.press(f"invoice_new.make:{(await customer_of(anna)).id}")
    assert olga.toast == "Выберите товар или напишите сумму."
    await olga.stage.run("settle_invoices")
    assert await Invoice.all().count() == 1
    assert sum(bool(each["invoice"]) for each in anna.shown) == 1


async def test_same_payment_told_twice_is_one_order(
    olga: Chat, anna: Chat, stage: Stage, stars: Connector, tea: Product
) -> None:
    await billed(olga, anna)
    anna.person.tap(PAY)
    updates = stage.world.bot.updates
    await stage.process.handle(_update(stage, updates.take_all()[0]))
    [told] = updates.take_all()
    for number in (told["update_id"], told["update_id"] + 50):
        await stage.process.handle(_update(stage, {**told, "update_id": number}))
    stage.check()
    assert await Order.all().count() == 1
    assert await InvoicePayment.all().count() == 1
    assert (await Product.get(id=tea.id)).stock == 2


async def test_payment_that_was_killed_in_between_is_written_later(
    olga: Chat, anna: Chat, stage: Stage, clock: Clock, stars: Connector, tea: Product
) -> None:
    await billed(olga, anna)
    anna.person.tap(PAY)
    updates = stage.world.bot.updates
    await stage.process.handle(_update(stage, updates.take_all()[0]))
    [told] = updates.take_all()
    # It was polled, and the process died before it was handled.
    queue = stage.process.application.update_queue
    await queue.put(_update(stage, told))
    assert await IncomingUpdate.all().count() == 1
    assert await Order.all().count() == 0

    clock.move(timedelta(minutes=2))
    await stage.run("settle_invoices")
    assert (await Order.get()).status == "paid"
    assert await IncomingUpdate.all().count() == 0


def _update(stage: Stage, body: dict[str, Any]) -> Update:
    return Update.de_json(body, stage.process.application.bot)


async def refused(anna: Chat, said: str) -> None:
    """Anna tries to pay and is told why not; nothing is written."""
    await pay(anna)
    assert anna.toast == said
    assert await Order.all().count() == 0


async def test_expired_invoice_is_refused(
    olga: Chat, anna: Chat, clock: Clock, stars: Connector, tea: Product
) -> None:
    invoice = await billed(olga, anna)
    clock.move(timedelta(hours=73))
    await refused(anna, "Срок счёта вышел. Попросите у магазина новый.")
    await olga.press(f"invoice_card:{invoice.id}")
    assert "Срок вышел" in olga.text


CHANGES = [
    ({"stock": 0}, "Этот товар закончился."),
    ({"price": 99_000}, "Цена товара изменилась. Попросите у магазина новый счёт."),
    ({"gone_at": NOW}, "Этого товара больше нет в продаже."),
]


@pytest.mark.parametrize(("change", "said"), CHANGES)
async def test_product_that_changed_is_refused(
    olga: Chat, anna: Chat, stars: Connector, tea: Product, change: dict[str, Any], said: str
) -> None:
    await billed(olga, anna)
    await Product.filter(id=tea.id).update(**change)
    await refused(anna, said)


async def test_closed_invoice_and_pause_are_refused(
    olga: Chat, anna: Chat, stars: Connector, tea: Product
) -> None:
    invoice = await billed(olga, anna)
    await connecting.pause(stars, None, NOW, is_paused=True)
    await refused(anna, "Магазин закрыл этот счёт. Напишите ему, и он пришлёт новый.")
    await connecting.pause(stars, None, NOW, is_paused=False)
    await olga.press(f"invoice_card.close:{invoice.id}")
    await refused(anna, "Магазин закрыл этот счёт. Напишите ему, и он пришлёт новый.")


async def test_invoice_is_paid_once(olga: Chat, anna: Chat, stars: Connector, tea: Product) -> None:
    await billed(olga, anna)
    await pay(anna)
    await pay(anna)
    assert anna.toast == "Этот счёт уже оплачен."
    assert await Order.all().count() == 1


async def test_refusal_is_in_the_customers_language(
    olga: Chat, boris: Chat, stars: Connector, tea: Product
) -> None:
    await olga.press(f"invoice_new:{(await customer_of(boris)).id}")
    await olga.send("500")
    await olga.tap("Отправить: Boris Brown")
    await olga.stage.run("settle_invoices")
    await Invoice.all().update(status="closed")
    await pay(boris, "Заплатить 250 ⭐")
    assert boris.toast == "The shop has closed this invoice. Write to it for a new one."


async def test_link_is_paid_by_anybody_and_again(
    olga: Chat, anna: Chat, boris: Chat, stars: Connector
) -> None:
    await olga.send("/invoices")
    await olga.tap("Выставить счёт")
    await olga.send("1 500 Подарочная карта")
    await olga.tap("Сделать ссылку")
    await olga.stage.run("settle_invoices")
    invoice = await Invoice.get()
    assert invoice.url in olga.text
    slug = invoice.url.partition("$")[2]
    for chat in (anna, boris):
        paying.ask_by_link(chat.person, slug)
        await chat.stage.pump()
    orders = await Order.all().order_by("id")
    assert [each.number for each in orders] == [f"T-{invoice.id}-1", f"T-{invoice.id}-2"]
    assert {each.total for each in orders} == {150_000}


LIMITS = [("99", "100 до 50000"), ("60000", "100 до 50000")]


@pytest.mark.parametrize(("typed", "said"), LIMITS)
async def test_sums_outside_the_limits_are_refused(
    olga: Chat, stars: Connector, typed: str, said: str
) -> None:
    await olga.press("invoice_new:0")
    await olga.send(typed)
    await olga.tap("Сделать ссылку")
    assert said in olga.toast.replace("\xa0", "")
    assert await Invoice.all().count() == 0


async def test_stars_go_back_once(olga: Chat, anna: Chat, stars: Connector, tea: Product) -> None:
    await billed(olga, anna)
    await pay(anna)
    paid = await InvoicePayment.get()
    await olga.press(f"invoice_card:{paid.invoice_id}")
    await olga.tap(f"Вернуть звёзды: T-{paid.invoice_id}")
    assert "Вернуть 445 ⭐" in olga.text
    await olga.tap("Да, вернуть")
    await olga.press(f"invoice_refund.refund:{paid.id}")
    assert olga.toast.startswith("Вернуть нельзя")
    await olga.stage.run("settle_invoices")
    await olga.stage.pump()

    assert (await InvoicePayment.get()).refund == "done"
    assert (await Refund.get()).amount == 89_000
    assert (await Order.get()).status == "refunded"
    assert (await Product.get(id=tea.id)).stock == 3


async def test_refund_made_elsewhere_is_heard(
    olga: Chat, anna: Chat, stage: Stage, stars: Connector, tea: Product
) -> None:
    await billed(olga, anna)
    await pay(anna)
    charge = (await InvoicePayment.get()).charge_id
    call = {"user_id": anna.id, "telegram_payment_charge_id": charge}
    await stage.world.call(stage.world.bot.token, "refundStarPayment", call)
    await stage.pump()
    assert (await Refund.get()).amount == 89_000


async def test_blocked_customer_gets_no_invoice(
    olga: Chat, anna: Chat, stars: Connector, tea: Product
) -> None:
    customer = await customer_of(anna)
    anna.person.chat.blocked = True
    await olga.press(f"invoice_new:{customer.id}")
    await olga.send("500")
    await olga.tap("Отправить: Анна Ковалёва")
    await olga.stage.run("settle_invoices")
    assert "Покупатель заблокировал бота" in olga.text


async def test_roles(
    staff_in: Hire, olga: Chat, anna: Chat, stars: Connector, tea: Product
) -> None:
    await billed(olga, anna)
    await pay(anna)
    paid = await InvoicePayment.get()
    analyst = await staff_in("analyst")
    await analyst.press(f"invoice_card:{paid.invoice_id}")
    assert "Счёт №" not in analyst.text
    manager = await staff_in("manager")
    await manager.press(f"invoice_refund.refund:{paid.id}")
    assert (await InvoicePayment.get()).refund == ""


async def test_money_by_a_provider(
    stage: Stage, shop: Shop, olga: Chat, anna: Chat, tea: Product
) -> None:
    kind = TelegramPayments(takes="provider", provider_token="1:TEST")
    await connecting.add(shop, kind, None, stage.process.world.vault, NOW)
    await billed(olga, anna)
    await pay(anna, "Заплатить 890.00 RUB")
    paid = await InvoicePayment.get()
    assert (paid.currency, paid.amount) == ("RUB", 89_000)
    await olga.press(f"invoice_refund.refund:{paid.id}")
    assert olga.toast.startswith("Вернуть нельзя")


async def test_not_connected_says_where_to_go(olga: Chat) -> None:
    await olga.press("invoice_new:0")
    await olga.send("500")
    assert "Оплата ещё не подключена" in olga.text
    await olga.tap("Сделать ссылку")
    assert olga.toast.startswith("Сначала подключите оплату")
