"""A customer as a whole: merged and parted, handed out as a file, forgotten."""

import json
from datetime import timedelta

from domain.models import Customer, Event, Identity, Letter, Merge, Order, Person
from tests.chat import Chat, Clock
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


async def test_second_account_is_joined_by_hand_and_parted_again(
    olga: Chat, anna: Chat, boris: Chat, clock: Clock
) -> None:
    one, other = await customer_of(anna), await customer_of(boris)
    await olga.press(f"customer_merges:{one.id}")
    await olga.send("Boris Brown")
    assert "У обоих свой Telegram. Обычно это два разных человека" in olga.text
    assert "писать будем на аккаунт записи «Анна Ковалёва»" in olga.text
    await olga.tap("Да, объединить")
    assert f"Второй аккаунт: {boris.id}" in olga.text

    clock.move(timedelta(days=1))
    await boris.send("/start")
    await boris.send("Is it me?")
    assert await Customer.filter(merged_into_id__isnull=True, telegram_id=boris.id).count() == 0
    assert (await Letter.get()).customer_id == one.id
    assert await Event.filter(name="bot_start", customer_id=one.id).count() == 3

    await olga.press(f"customer_merges:{one.id}")
    await olga.tap(f"Разъединить № {other.id}")
    parted = await customer_of(boris)
    assert parted.id == other.id
    await boris.send("/start")
    assert await Event.filter(name="bot_start", customer_id=other.id).count() == 2
    assert (await customer_of(anna)).telegram_id == anna.id


async def test_open_account_gets_the_messages(olga: Chat, anna: Chat, boris: Chat) -> None:
    one, other = await customer_of(anna), await customer_of(boris)
    anna.person.block()
    await anna.stage.pump()
    await olga.press(f"customer_merge.join:{one.id}:{other.id}")

    merged = await Merge.get()
    assert (merged.kept_id, merged.gone_id) == (other.id, one.id)
    await anna.send("/start")
    kept = await Customer.get(id=other.id)
    assert (kept.telegram_id, kept.blocked_at) == (boris.id, None)


async def test_both_accounts_are_forgotten(olga: Chat, anna: Chat, boris: Chat) -> None:
    one, other = await customer_of(anna), await customer_of(boris)
    await olga.press(f"customer_merge.join:{one.id}:{other.id}")
    await olga.press(f"customer_erase:{one.id}")
    await olga.tap("Удалить навсегда")

    assert await Identity.filter(kind="telegram").count() == 0
    for chat in (anna, boris):
        assert (await Person.get(telegram_id=chat.id)).name == ""
    await boris.send("/start")
    assert (await customer_of(boris)).id not in {one.id, other.id}


async def test_double_taps_are_refused(olga: Chat, anna: Chat, vera: Customer) -> None:
    one = await customer_of(anna)
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
