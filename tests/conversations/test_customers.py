"""Customers in chat: found by anything, read, changed, merged, handed out, erased."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.audience.identities import Key, identify
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
    Segment,
    Shop,
)
from tests.chat import Chat
from tests.conftest import NOW
from tests.conversations.conftest import VERA


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


async def test_household_is_shown_on_the_card(olga: Chat, vera: Customer, shop: Shop) -> None:
    for number in ("B-1", "B-2"):
        await identify(shop.id, [Key("number", number), Key("phone", "+79161234567")], NOW)
    await olga.press(f"customer_card:{vera.id}")
    assert "Общий телефон или почта: Без имени" in olga.text


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


async def test_card_shows_the_cart(olga: Chat, vera: Customer, shop: Shop) -> None:
    await Event.create(
        shop=shop,
        customer=vera,
        name="add_to_cart",
        external_id="cart",
        happened_at=NOW,
        received_at=NOW,
        properties={"items": [{"item_id": "1", "item_name": "Пуэр <2020>", "quantity": 3}]},
    )
    await olga.press(f"customer_card:{vera.id}")
    assert "В корзине: Пуэр <2020> × 3" in olga.text
    await olga.tap("События")
    assert "Положил в корзину: Пуэр <2020>" in olga.text
