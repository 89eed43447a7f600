"""A customer as a whole: merged and parted, handed out as a file, forgotten."""

import json

from domain.models import Customer, Identity, Merge, Order
from tests.chat import Chat
from tests.conftest import customer_of


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

    await olga.send("/customers")
    await olga.tap("Объединения")
    assert "Анна Ковалёва + Вера Орлова\nОбъединил сотрудник" in olga.text
    await olga.tap("Открыть: Анна Ковалёва")
    assert "Объединил сотрудник" in olga.text

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
