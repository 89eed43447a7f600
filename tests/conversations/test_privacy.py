"""What customers decide about themselves: consents, orders, deletion."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from domain.audience import consents, tracking
from domain.audience.belongings import belongings
from domain.audience.forgetting import FATES
from domain.audience.identities import Key
from domain.models import (
    AuditRecord,
    Consent,
    ConsentRecord,
    Customer,
    Identity,
    Letter,
    Order,
    Person,
    Shop,
)
from tests.chat import Chat, Stage
from tests.conftest import NOW, customer_of


async def ordered(anna: Chat, shop: Shop, count: int = 1) -> None:
    customer = await customer_of(anna)
    for number in range(count):
        await Order.create(
            shop=shop,
            customer=customer,
            number=f"A-{number}",
            placed_at=NOW - timedelta(days=number),
            total=123_450,
            status="paid",
        )


async def marketing(customer: Customer) -> bool:
    return (await Consent.get(customer=customer, topic="marketing")).is_given


async def test_stop_and_allow_again(anna: Chat) -> None:
    await anna.send("/stop")
    assert "✓ Скидки и новинки: присылаем" in anna.text
    await anna.tap("Не присылать скидки и новинки")
    assert anna.toast == "Готово, действует с этой минуты."
    assert "✗ Скидки и новинки: не присылаем" in anna.text
    assert not await marketing(await customer_of(anna))
    await anna.tap("Присылать скидки и новинки")
    assert await marketing(await customer_of(anna))


async def test_a_word_is_a_no_like_the_button(olga: Chat, anna: Chat) -> None:
    """And to each kind of offer they had agreed to; orders are told on."""
    customer = await customer_of(anna)
    await consents.decide(customer, "cart", NOW, is_given=True, source="api")
    await consents.decide(customer, "service", NOW, is_given=True, source="api")
    shown = len(olga.shown)
    await anna.send("Стоп!")
    assert anna.text.startswith("Больше не присылаем скидки и новинки.")
    assert "✗ Скидки и новинки: не присылаем" in anna.text
    given = dict(await Consent.filter(customer=customer).values_list("topic", "is_given"))
    assert given == {"marketing": False, "cart": False, "service": True}
    assert (await ConsentRecord.filter(topic="cart").order_by("-id"))[0].source == "word"
    assert len(olga.shown) == shown
    assert not await Letter.exists()

    await anna.send("Стоп, а где посылка?")
    assert await Letter.filter(customer=customer).count() == 1


async def test_a_word_to_an_answer_of_the_shop_is_a_no(anna: Chat, shop: Shop) -> None:
    customer = await customer_of(anna)
    letter = await Letter.create(
        shop=shop, customer=customer, staff_id=1, text="Здравствуйте!", written_at=NOW
    )
    await anna.press(f"letter_answer:{letter.id}")
    await anna.send("отпишите меня")

    assert not await marketing(customer)
    assert await Letter.all().count() == 1


async def test_orders_are_told_unless_somebody_said_no(anna: Chat) -> None:
    await Consent.filter(customer=await customer_of(anna)).delete()
    await anna.send("/stop")
    assert "✗ Скидки и новинки: не присылаем" in anna.text
    assert "✓ О заказах: присылаем" in anna.text
    await anna.tap("Не писать о заказах")

    assert "✗ О заказах: не присылаем" in anna.text


async def test_double_tap_on_stop_keeps_it_stopped(anna: Chat) -> None:
    for _ in range(2):
        await anna.press("my_messages.decide:marketing:no")
    assert not await marketing(await customer_of(anna))


async def test_every_decision_is_kept_with_its_text(anna: Chat) -> None:
    await anna.press("my_messages.decide:marketing:no")
    await anna.press("my_messages.decide:service:no")
    kept = await ConsentRecord.filter(source="menu").order_by("id")

    assert [(each.topic, each.is_given) for each in kept] == [
        ("marketing", False),
        ("service", False),
    ]
    assert len({each.text_version for each in kept}) == 2


async def test_refusal_at_the_door(stage: Stage, shop: Shop) -> None:
    anna = Chat(person=stage.world.person("customer"), stage=stage)
    await anna.send("/start")
    await anna.tap("Нет, только о заказах")
    assert anna.toast == "Хорошо. Напишем только о ваших заказах."
    assert not await marketing(await customer_of(anna))


async def test_unknown_topic_is_an_old_button(anna: Chat) -> None:
    await anna.press("my_messages.decide:horoscopes:yes")
    assert anna.toast == "Эта кнопка устарела."
    assert await Consent.filter(topic="horoscopes").count() == 0


@pytest.mark.parametrize("command", ["/stop", "/orders"])
async def test_commands_before_start(stage: Stage, shop: Shop, command: str) -> None:
    """A sentence that says what to press, and no screen that can't be answered."""
    guest = Chat(person=stage.world.person("customer"), stage=stage)
    await guest.send(command)
    assert guest.text == "Вы ещё не покупатель этого магазина. Нажмите /start."
    assert guest.buttons == ["☰ Меню"]


@pytest.mark.parametrize(
    "press", ["welcome.decide:yes", "my_messages.decide:marketing:yes", "my_data_delete.erase"]
)
async def test_presses_before_start(stage: Stage, shop: Shop, press: str) -> None:
    guest = Chat(person=stage.world.person("customer"), stage=stage)
    await guest.send("/help")
    await guest.press(press)
    assert guest.toast == "Вы ещё не покупатель этого магазина. Нажмите /start."
    assert await Consent.all().count() == 0


async def test_orders_are_listed_in_the_zone_and_currency(anna: Chat, shop: Shop) -> None:
    await anna.send("/orders")
    assert "Заказов пока нет." in anna.text
    await ordered(anna, shop)
    await anna.send("/orders")
    assert anna.text == "Мои заказы · 1\n\n№ A-0 от 16 марта 2026: 1\u00a0234,50 ₽, оплачен"


async def test_orders_are_paged(anna: Chat, shop: Shop) -> None:
    await ordered(anna, shop, 14)
    await anna.send("/orders")
    assert anna.rows[0] == ["‹", "1/3", "›"]
    await anna.tap("›")
    assert "№ A-6" in anna.text
    await anna.send("/orders 2")
    assert "№ A-13" in anna.text


async def test_orders_of_others_are_not_shown(anna: Chat, boris: Chat, shop: Shop) -> None:
    await ordered(anna, shop)
    await boris.send("/orders")
    assert "A-0" not in boris.text


async def test_deletion_forgets_the_person_and_keeps_the_orders(
    olga: Chat, anna: Chat, shop: Shop
) -> None:
    await ordered(anna, shop, 3)
    await anna.send("Моё письмо")
    row = (await customer_of(anna)).id
    await anna.send("/menu")
    await anna.tap("Мои данные")
    assert "Имя: Анна" in anna.text
    await anna.tap("Удалить мои данные")
    assert "3 заказа останутся в учёте без вашего имени." in anna.text
    await anna.tap("Удалить навсегда")
    assert anna.text.startswith("Данные удалены")
    assert anna.buttons == []

    customer = await Customer.get(id=row)
    assert (customer.name, customer.telegram_id, customer.phone) == ("", None, "")
    assert customer.erased_at == NOW
    assert await Order.filter(customer_id=row).count() == 3
    assert await Letter.filter(customer_id=row).count() == 0
    assert await Identity.filter(customer_id=row).count() == 0
    account = await Person.get(telegram_id=anna.id)
    assert (account.name, account.username) == ("", "")


async def test_second_tap_on_delete_finds_nobody(anna: Chat) -> None:
    await anna.press("my_data_delete.erase")
    await anna.press("my_data_delete.erase")
    assert anna.toast == "Вы ещё не покупатель этого магазина. Нажмите /start."


async def test_erased_customer_comes_back_as_a_new_one(anna: Chat, shop: Shop) -> None:
    await ordered(anna, shop)
    old = (await customer_of(anna)).id
    await anna.press("my_data_delete.erase")
    await anna.send("/start again")
    assert "Можно присылать вам скидки" in anna.text
    await anna.tap("Нет, только о заказах")

    new = await customer_of(anna)
    assert new.id != old
    assert new.came_from == "again"
    await anna.send("/orders")
    assert "Заказов пока нет." in anna.text


async def test_what_was_typed_after_deletion_is_kept_nowhere(olga: Chat, anna: Chat) -> None:
    await anna.press("my_data_delete.erase")
    await anna.send("Ещё одно слово")
    assert anna.text == "Вы ещё не покупатель этого магазина. Нажмите /start."
    assert await Letter.all().count() == 0


async def test_own_data_as_a_file(anna: Chat, shop: Shop) -> None:
    await ordered(anna, shop, 2)
    await anna.send("/menu")
    await anna.tap("Мои данные")
    await anna.tap("Скачать мои данные")
    name, content = anna.documents[-1]
    told = json.loads(content)
    assert name == "my-data.json"
    assert told["customer"]["name"] == "Анна Ковалёва"
    assert [each["number"] for each in told["order"]] == ["A-0", "A-1"]
    assert await AuditRecord.filter(action="customer_exported").count() == 1


async def test_what_is_kept_is_told_in_both_languages(anna: Chat, boris: Chat) -> None:
    await anna.send("/privacy")
    assert "Не храним: адрес в сети (IP)" in anna.text
    await boris.send("/privacy")
    assert "Not kept: your network address (IP)" in boris.text


async def test_consent_to_visits_is_asked_where_the_shop_wants_it(olga: Chat, anna: Chat) -> None:
    await anna.send("/stop")
    assert len(anna.buttons) == 4
    await olga.send("/settings")
    await olga.tap("Личные данные")
    await olga.tap("Спрашивать согласие")
    assert "Визиты запоминаем только с согласия" in olga.text

    await anna.send("/stop")
    assert "✗ Учёт ваших визитов" in anna.text
    await anna.tap("Учитывать мои визиты")
    kept = await ConsentRecord.get(topic="tracking")
    assert (kept.channel, kept.is_given, len(kept.text_version)) == ("web", True, 16)
    await olga.tap("Не спрашивать")
    assert "Визиты запоминаем без вопроса" in olga.text


async def test_may_be_followed(anna: Chat, shop: Shop) -> None:
    key = Key("telegram", str(anna.id))

    async def may(said: object, *, asks: bool) -> bool:
        return await tracking.may(shop.id, key, asks=asks, said=said)

    assert [await may(said, asks=False) for said in (None, True, False)] == [True, True, False]
    assert [await may(said, asks=True) for said in (None, True, False)] == [False, True, False]
    await tracking.decide(await customer_of(anna), NOW, is_given=True, text="?")
    assert [await may(said, asks=True) for said in (None, True, False)] == [True, True, False]
    await tracking.decide(await customer_of(anna), NOW, is_given=False, text="?")
    assert [await may(said, asks=True) for said in (None, True)] == [False, False]


def test_every_table_of_people_has_its_fate() -> None:
    """Who adds a table with a `customer_id` says what deletion does to it."""
    assert set(belongings()) == set(FATES)


@pytest.mark.parametrize("name", ["privacy.md", "privacy.ru.md"])
def test_page_of_what_is_kept_names_every_table(name: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / name).read_text("utf-8")

    assert {"customer", *FATES} - set(re.findall(r"`([a-z_]+)`", page)) == set()
