"""Customers in chat: found by anything, read, changed, merged, handed out, erased."""

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.audience.identities import Key, identify
from domain.core.names import fold
from domain.models import (
    AuditRecord,
    Campaign,
    Customer,
    CustomerField,
    CustomerNote,
    CustomerTag,
    Delivery,
    Event,
    Identity,
    Letter,
    Merge,
    Order,
    OrderLine,
    Product,
    Refund,
    Segment,
    Shop,
)
from tests.chat import Chat
from tests.conftest import NOW, customer_of

VERA = "Вера Орлова"


@pytest.fixture
async def vera(shop: Shop) -> Customer:
    """A customer of the shop who never opened the bot."""
    keys = [Key("number", "A-17"), Key("phone", "+79161234567"), Key("email", "vera@example.com")]
    customer = await identify(shop.id, keys, NOW - timedelta(days=30))
    await Customer.filter(id=customer.id).update(
        name=VERA, name_folded=fold(VERA), city="Тверь", city_folded="тверь"
    )
    order = await Order.create(
        shop=shop, customer=customer, number="Ж-5", placed_at=NOW - timedelta(days=3), total=250_000
    )
    product = await Product.create(
        shop=shop, sku="1", name="Чай <улун>", name_folded="чай", added_at=NOW
    )
    await OrderLine.create(
        shop=shop, order=order, product=product, customer_id=customer.id,
        placed_at=order.placed_at, quantity=2, price=125_000, total=250_000,
    )  # fmt: skip
    await Refund.create(
        shop=shop, customer=customer, order=order, number="R", amount=50_000, refunded_at=NOW
    )
    return await Customer.get(id=customer.id)


@pytest.mark.parametrize(
    "wish",
    [
        "орлова", "Вера", "+7 916 123-45-67", "8 (916) 123 45 67", "4567", "vera@example.com",
        "VERA@", "A-17", "№ Ж-5", "ж-5", "vip", "42", "тверь?вера",
    ],
)  # fmt: skip
async def test_found_by_anything(olga: Chat, vera: Customer, shop: Shop, wish: str) -> None:
    await CustomerTag.create(shop=shop, customer=vera, tag="vip", label="VIP", added_at=NOW)
    await CustomerField.create(
        shop=shop, customer=vera, name="размер", label="Размер", value="42", value_folded="42",
        changed_at=NOW,
    )  # fmt: skip
    await Customer.create(shop=shop, name="Глеб", name_folded="глеб", registered_at=NOW)
    await olga.send("/customers")
    assert "Чтобы найти, напишите имя" in olga.text
    await olga.send(wish)
    if "?" in wish:
        assert "Никто не подходит" in olga.text
        await olga.tap("Показать всех")
        assert [label.split(" · ")[0] for label in olga.buttons[:2]] == ["Глеб", VERA]
    else:
        assert olga.text.startswith(f"{VERA} · № A-17")


async def test_found_by_name_in_telegram(olga: Chat, anna: Chat) -> None:
    await olga.send("/customers")
    await olga.send(f"@{anna.person.account.username}")
    assert olga.text.startswith("Анна Ковалёва · № ")
    await olga.send("/customers")
    await olga.send(str(anna.id))
    assert olga.text.startswith("Анна Ковалёва · № ")


async def test_card_says_who_and_what(olga: Chat, vera: Customer) -> None:
    await olga.send(f"/customers {vera.id}")
    await olga.send("Орлова")
    assert olga.text == (
        f"{VERA} · № A-17\n"
        "Телефон: +79161234567\n"
        "Почта: vera@example.com\n"
        "Город: Тверь\n"
        "С нами с 14 февраля 2026\n"
        "1 заказ на 2\u00a0000\u00a0₽, последний 13 марта 2026"
    )
    await olga.tap("Заказы")
    await olga.tap("№ Ж-5 · 13 марта 2026 · 2\u00a0500\u00a0₽ · оплачен")
    assert "Чай <улун> × 2 = 2\u00a0500\u00a0₽" in olga.text
    assert "Возврат 500\u00a0₽" in olga.text
    await olga.tap("« Назад")
    await olga.tap("« Назад")
    assert olga.text.startswith(VERA)


async def test_timeline_is_paged_by_days(olga: Chat, vera: Customer, shop: Shop) -> None:
    for number in range(14):
        await Event.create(
            shop=shop, customer=vera, name="view_item" if number else "own_event",
            external_id=str(number), happened_at=NOW - timedelta(hours=6 * number),
            received_at=NOW, properties={"item_name": f"Чай {number}"} if number else {},
        )  # fmt: skip
    await olga.press(f"customer_events:{vera.id}")
    assert olga.text.startswith(f"{VERA}: события · 14\n\n16 марта 2026\n15:00 own_event\n")
    assert "09:00 Смотрел товар: Чай 1" in olga.text
    await olga.tap("›")
    assert "Чай 13" in olga.text


async def test_messages_say_why(olga: Chat, vera: Customer, shop: Shop) -> None:
    segment = await Segment.create(
        shop=shop, name="Новые", tree={"all": []}, made_at=NOW, changed_at=NOW
    )
    campaign = await Campaign.create(shop=shop, name="Весна", segment=segment, made_at=NOW)
    for key, status, reason in (("a", "sent", ""), ("b", "suppressed", "no_consent")):
        await Delivery.create(
            shop=shop, customer=vera, campaign=campaign if key == "a" else None, key=key,
            kind="marketing", status=status, reason=reason, planned_at=NOW, not_before=NOW,
        )  # fmt: skip
    await Letter.create(shop=shop, customer=vera, text="Где заказ?", written_at=NOW)
    await olga.press(f"customer_messages:{vera.id}")
    assert "16.03.2026 15:00 Весна (сегмент «Новые»): доставлено" in olga.text
    assert "сообщение о заказе: не отправлено, нет согласия" in olga.text
    assert "покупатель: Где заказ?" in olga.text

    await olga.press(f"customer_segments:{vera.id}")
    assert "✓ Новые" in olga.buttons
    await olga.tap("✓ Новые")
    assert VERA in olga.text


async def test_tags_notes_and_fields(olga: Chat, vera: Customer) -> None:
    await olga.press(f"customer_tags:{vera.id}")
    await olga.send("VIP, Любит улун")
    assert {each.tag for each in await CustomerTag.filter(customer=vera)} == {"vip", "любит улун"}
    await olga.tap("✕ VIP")
    assert await CustomerTag.filter(customer=vera).count() == 1

    await olga.press(f"customer_notes:{vera.id}")
    await olga.send("Просила <звонить> вечером")
    assert "Просила <звонить> вечером" in olga.text
    await olga.press(f"customer_edit:{vera.id}")
    await olga.send("Размер: 42")
    assert "Размер: 42" in olga.text
    assert "Заметка, " in olga.text
    assert "Метки: Любит улун" in olga.text
    await olga.press(f"customer_edit:{vera.id}")
    await olga.send("Размер")
    assert "двоеточие" in olga.text
    await olga.press(f"customer_edit:{vera.id}")
    await olga.send("размер:")
    assert "Размер" not in olga.text
    await olga.press(f"customer_notes:{vera.id}")
    await olga.tap("Удалить 1")
    assert await CustomerNote.all().count() == 0


async def test_contacts_are_changed_and_lead_here(olga: Chat, vera: Customer, shop: Shop) -> None:
    await olga.press(f"customer_edit:{vera.id}")
    await olga.tap("телефон")
    assert "Сейчас: +79161234567" in olga.text
    await olga.send("не знаю")
    assert "Это не похоже на телефон" in olga.text
    await olga.send("8 916 765 43 21")
    assert "Телефон: +79167654321" in olga.text
    phones = await Identity.filter(kind="phone").values_list("value", "customer_id")
    assert phones == [("+79167654321", vera.id)]
    await olga.press(f"customer_column:{vera.id}:email")
    await olga.send("-")
    assert "Почта" not in olga.text
    await olga.press(f"customer_column:{vera.id}:name")
    await olga.send("Вера Ёлкина")
    assert (await Customer.get(id=vera.id)).name_folded == "вера елкина"
    assert await AuditRecord.filter(action="customer_changed").count() == 3


async def test_contact_of_another_is_refused(olga: Chat, vera: Customer, shop: Shop) -> None:
    other = await identify(shop.id, [Key("phone", "+79160000001")], NOW)
    await olga.press(f"customer_column:{vera.id}:phone")
    await olga.send("+79160000001")
    assert f"Этот контакт уже у покупателя № {other.id}" in olga.text
    assert (await Customer.get(id=vera.id)).phone == "+79161234567"


async def test_merged_and_parted_by_hand(olga: Chat, vera: Customer, anna: Chat) -> None:
    herself = await customer_of(anna)
    await olga.press(f"customer_merges:{vera.id}")
    await olga.send("никто")
    assert "Никого не нашёл" in olga.text
    await olga.send("Ковалёва")
    assert "Это один человек?" in olga.text
    await olga.tap("Да, объединить")
    assert olga.text.startswith("Анна Ковалёва · № A-17")
    assert "Объединён из ещё 1 записи." in olga.text
    assert (await Order.get()).customer_id == herself.id
    await anna.send("/orders")
    assert "№ Ж-5" in anna.text

    await olga.press(f"customer_card:{vera.id}")
    assert olga.text.startswith("Анна Ковалёва · № A-17")
    await olga.tap("Ещё")
    await olga.tap("Объединения")
    assert "Объединил сотрудник" in olga.text
    await olga.tap(f"Разъединить № {vera.id}")
    assert olga.toast == "Разъединены. Сами они больше не объединятся."
    assert (await Order.get()).customer_id == vera.id
    await olga.send("/audit")
    assert f"покупатели № {herself.id} и № {vera.id} разъединены" in olga.text


async def test_two_telegrams_and_double_taps_are_refused(
    olga: Chat, anna: Chat, boris: Chat, vera: Customer
) -> None:
    one, other = await customer_of(anna), await customer_of(boris)
    await olga.press(f"customer_merge.join:{one.id}:{other.id}")
    assert olga.toast.startswith("У обоих свой Telegram")
    for _ in range(2):
        await olga.press(f"customer_merge.join:{one.id}:{vera.id}")
    assert olga.toast == "Это один и тот же покупатель."
    merged = await Merge.get()
    for _ in range(2):
        await olga.press(f"customer_merges.part:{one.id}:{merged.id}")
    assert "Кто-то изменил это раньше вас" in olga.toast


async def test_household_is_shown_on_the_card(olga: Chat, vera: Customer, shop: Shop) -> None:
    for number in ("B-1", "B-2"):
        await identify(shop.id, [Key("number", number), Key("phone", "+79161234567")], NOW)
    await olga.press(f"customer_card:{vera.id}")
    assert "Общий телефон или почта: Без имени" in olga.text


async def test_data_is_handed_out_and_erased(olga: Chat, vera: Customer) -> None:
    await olga.press(f"customer_card:{vera.id}")
    await olga.tap("Ещё")
    await olga.tap("Выгрузить данные")
    name, content = olga.documents[-1]
    assert name == f"customer-{vera.id}.json"
    told = json.loads(content)
    assert told["customer"]["phone"] == "+79161234567"
    assert told["order_line"][0]["product"] == "Чай <улун>"
    assert {each["kind"] for each in told["identity"]} == {"number", "phone", "email"}

    await olga.press(f"customer_more:{vera.id}")
    await olga.tap("Удалить данные")
    assert "1 заказ останется в учёте без имени." in olga.text
    await olga.tap("Удалить навсегда")
    assert olga.toast == "Данные удалены."
    await olga.press(f"customer_card:{vera.id}")
    assert olga.text == "Этого человека больше нет."
    assert await Identity.filter(customer_id=vera.id).count() == 0


async def test_what_was_merged_is_erased_too(olga: Chat, anna: Chat, vera: Customer) -> None:
    await olga.press(f"customer_merge.join:{(await customer_of(anna)).id}:{vera.id}")
    await anna.press("my_data_delete.erase")
    kept = await Customer.all().values_list("name", "phone", "email", "telegram_id")
    assert set(kept) == {("", "", "", None)}
    assert (await Identity.all().count(), await Merge.all().count()) == (0, 0)


@pytest.mark.parametrize(
    ("role", "sees", "edits", "has_data"),
    [
        ("analyst", True, False, False),
        ("support", True, True, False),
        ("moderator", False, False, False),
    ],
)
async def test_roles(
    staff_in: Callable[[str], Awaitable[Chat]],
    vera: Customer,
    role: str,
    sees: bool,
    edits: bool,
    has_data: bool,
) -> None:
    chat = await staff_in(role)
    await chat.press(f"customer_card:{vera.id}")
    assert chat.text.startswith(VERA) == sees
    assert ("Изменить" in chat.buttons) == edits
    await chat.press(f"customer_edit:{vera.id}")
    assert ("изменить" in chat.text) == edits
    for press in (f"customer_more.export:{vera.id}", f"customer_erase.erase:{vera.id}"):
        await chat.press(press)
        assert bool(chat.documents) == has_data
    assert (await Customer.get(id=vera.id)).erased_at is None


async def test_customers_of_another_shop_are_not_there(olga: Chat, vera: Customer) -> None:
    other = await Shop.create(name="Другая", created_at=NOW)
    stranger = await Customer.create(shop=other, name="Чужая", registered_at=NOW)
    for screen in ("customer_card", "customer_events", "customer_more.export"):
        await olga.press(f"{screen}:{stranger.id}")
        assert "Этого человека больше нет." in (olga.text, olga.toast)
