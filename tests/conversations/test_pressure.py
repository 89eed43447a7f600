"""How much people are written to: the owner sets it, the card says it, customers choose hours."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.messaging.pressure import keeping
from domain.messaging.pressure.quiet import Quiet
from domain.messaging.pressure.rules import Cap, Rules
from domain.models import (
    AuditRecord,
    Campaign,
    Customer,
    Delivery,
    Order,
    PressureRules,
    Shop,
    StopEntry,
)
from tests.chat import Chat
from tests.conftest import NOW, customer_of
from tests.conversations.campaigns import started, written

pytestmark = pytest.mark.usefixtures("stage")


async def opened(chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Сколько писать людям")


async def ruled(shop: Shop, rules: Rules) -> None:
    await keeping.put(shop, rules, None, NOW - timedelta(days=9), "all")


async def test_rules_are_shown_with_whom_they_let_through(
    olga: Chat, anna: Chat, boris: Chat, shop: Shop
) -> None:
    await ruled(shop, Rules(control=0))
    await StopEntry.create(shop=shop, kind="telegram", value=str(boris.id), added_at=NOW)
    await Customer.create(shop=shop, registered_at=NOW, email="vera@example.com")
    await opened(olga)

    assert olga.text.splitlines() == [
        "Сколько писать людям",
        "",
        "В сутки одному человеку: 2",
        "В неделю: 5",
        "Пауза между сообщениями: 1 ч",
        "Тихие часы по времени человека: 22:00–09:00",
        "Контрольная группа: нет",
        "",
        "Написать всем сейчас можно было бы 1 из 3",
        "· в стоп-листе: 1",
        "· нет Telegram: 1",
    ]


@pytest.mark.parametrize(
    ("name", "answer", "line"),
    [
        ("В сутки", "3", "В сутки одному человеку: 3"),
        ("В сутки", "без ограничений", "В сутки одному человеку: без ограничений"),
        ("В неделю", "7", "В неделю: 7"),
        ("Пауза", "12 ч", "Пауза между сообщениями: 12 ч"),
        ("Тихие часы", "21:00–09:00", "Тихие часы по времени человека: 21:00–09:00"),
        ("Тихие часы", "нет", "Тихие часы по времени человека: нет"),
        ("Контрольная группа", "5 %", "Контрольная группа: 5 %"),
    ],
)
async def test_rule_is_chosen_by_a_tap(olga: Chat, name: str, answer: str, line: str) -> None:
    await opened(olga)
    await olga.tap(name)
    assert "?" in olga.text
    await olga.tap(answer)
    assert olga.toast == "Сохранено."
    assert line in olga.text.splitlines()


@pytest.mark.parametrize(
    ("name", "typed", "line"),
    [
        ("В сутки", "4", "В сутки одному человеку: 4"),
        ("Пауза", "45", "Пауза между сообщениями: 45 мин"),
        ("Тихие часы", "20:30 - 10", "Тихие часы по времени человека: 20:30–10:00"),
        ("Контрольная группа", "0,5%", "Контрольная группа: 0,5 %"),
    ],
)
async def test_rule_is_typed(olga: Chat, name: str, typed: str, line: str) -> None:
    await opened(olga)
    await olga.tap(name)
    await olga.send(typed)
    assert line in olga.text.splitlines()
    assert await AuditRecord.filter(action="pressure_changed").count() == 1
    assert await PressureRules.all().count() == 1


@pytest.mark.parametrize(
    ("name", "typed", "refusal"),
    [
        ("В сутки", "много", "Нужно целое число"),
        ("В сутки", "0", "Слишком мало"),
        ("В неделю", "51", "Слишком много"),
        ("Пауза", "-5", "Нужно целое число"),
        ("Тихие часы", "ночью", "Не понял часы."),
        ("Тихие часы", "25-9", "Не понял часы."),
        ("Тихие часы", "9-8:30", "Так писать будет некогда"),
        ("Контрольная группа", "50", "Слишком много"),
    ],
)
async def test_nonsense_is_refused(olga: Chat, name: str, typed: str, refusal: str) -> None:
    await opened(olga)
    await olga.tap(name)
    await olga.send(typed)
    assert olga.text.startswith(refusal)
    assert await PressureRules.all().count() == 0


async def test_channel_and_topic_have_caps_of_their_own(olga: Chat, shop: Shop) -> None:
    await opened(olga)
    await olga.tap("По каналам и темам")
    await olga.tap("SMS: только общий")
    await olga.send("1/2")
    assert "SMS: 1 в сутки, 2 в неделю" in olga.buttons
    await olga.tap("Корзина: только общий")
    await olga.tap("1 в сутки")
    found = await keeping.rules_of(shop.id)
    assert found.channels == {"sms": Cap(day=1, week=2)}
    assert found.topics == {"cart": Cap(day=1)}
    await olga.tap("SMS: 1 в сутки, 2 в неделю")
    await olga.tap("только общий")
    assert (await keeping.rules_of(shop.id)).channels == {}


async def test_how_it_counts_is_explained(olga: Chat) -> None:
    await opened(olga)
    await olga.tap("? Как считается")
    assert "даже если сообщение не дошло" in olga.text
    assert "О заказах, оплате и доставке пишем без ограничений" in olga.text


@pytest.mark.parametrize("role", ["manager", "analyst", "support", "moderator"])
async def test_others_do_not_set_it(
    role: str, staff_in: Callable[[str], Awaitable[Chat]], shop: Shop
) -> None:
    chat = await staff_in(role)
    await chat.press("pressure_rule.choose:day:50")
    assert await PressureRules.all().count() == 0
    await chat.press("pressure_rule:day")
    assert "В сутки" not in chat.text
    if role in {"support", "moderator"}:
        await chat.press("stop_list")
        assert "Стоп-лист" not in chat.text


async def test_customer_opens_neither_rules_nor_stop_list(anna: Chat) -> None:
    for route in ("pressure", "stop_list", "pressure_rule:day", "pressure_parts"):
        await anna.press(route)
        assert "Сколько писать" not in anna.text
        assert "Стоп-лист" not in anna.text


async def test_card_says_whether_to_write_and_why_not(olga: Chat, anna: Chat, shop: Shop) -> None:
    await ruled(shop, Rules(control=0))
    customer = await customer_of(anna)

    async def looked() -> str:
        await olga.press(f"customer_writing:{customer.id}")
        return olga.text

    assert "✓ Рассылка сейчас дойдёт." in await looked()
    for n in range(2):
        await Delivery.create(
            shop=shop,
            customer=customer,
            key=f"k{n}",
            kind="marketing",
            status="sent",
            planned_at=NOW,
            not_before=NOW,
            counted_at=NOW - timedelta(hours=2 + n),
        )
    text = await looked()
    assert "✗ Рассылка сейчас не уйдёт: за сутки уже получил достаточно." in text
    assert "Можно будет 17.03.2026" in text
    assert "Рекламных сообщений: за сутки 2, за неделю 2." in text
    await olga.tap("Больше не писать никогда")
    assert "человек в стоп-листе" in olga.text
    await olga.press(f"customer_writing.stop:{customer.id}")
    assert await StopEntry.all().count() == 1


async def test_card_says_that_it_is_night(olga: Chat, anna: Chat, shop: Shop) -> None:
    await ruled(shop, Rules(control=0, quiet=Quiet(starts=14 * 60, ends=16 * 60)))
    customer = await customer_of(anna)
    await olga.press(f"customer_writing:{customer.id}")
    assert "у человека сейчас тихие часы" in olga.text
    assert "Можно будет 16.03.2026 16:" in olga.text


@pytest.mark.usefixtures("everybody")
async def test_campaign_names_who_is_left_out_and_who_sleeps(
    olga: Chat, anna: Chat, boris: Chat, shop: Shop
) -> None:
    await ruled(shop, Rules(control=0))
    late = await customer_of(boris)
    await Customer.filter(id=late.id).update(time_zone="Asia/Vladivostok", zone_source="city")
    stopped = await Customer.create(
        shop=shop, registered_at=NOW, telegram_id=5, phone="+79161234567"
    )
    await StopEntry.create(shop=shop, kind="phone", value=stopped.phone, added_at=NOW)
    await written(olga)
    await olga.tap("Отправить…")

    assert "Получат 2 человека." in olga.text
    assert "У 1 из них сейчас тихие часы: им придёт утром." in olga.text
    assert "Не получат 1:\n· в стоп-листе: 1" in olga.text
    await olga.tap("Отправить 2 людям")
    await olga.stage.run("send_deliveries")
    await olga.tap("Обновить") if "Обновить" in olga.buttons else None
    assert await Delivery.filter(status="sent").count() == 1
    assert await Delivery.filter(status="held", reason="quiet").count() == 1


@pytest.mark.usefixtures("everybody")
async def test_second_campaign_of_the_hour_leaves_people_alone(
    olga: Chat, anna: Chat, shop: Shop
) -> None:
    await ruled(shop, Rules(control=0))
    await started(olga, 1)
    await olga.stage.run("send_deliveries")
    await written(olga, "Ещё одно")
    await olga.tap("Отправить…")
    assert "недавно уже получали достаточно: 1" in olga.text
    assert not any(each.startswith("Отправить ") for each in olga.buttons)


async def test_customer_chooses_hours_and_city(anna: Chat, shop: Shop) -> None:
    await anna.send("/stop")
    await anna.tap("Когда мне писать")
    assert "не присылаем: 22:00–09:00" in anna.text
    assert "Europe/Moscow" in anna.text
    await anna.tap("18:00–10:00")
    assert "не присылаем: 18:00–10:00" in anna.text
    row = await customer_of(anna)
    assert (row.quiet_from, row.quiet_to, row.quiet_since) == (1080, 600, NOW)
    await anna.send("Новосибирск")
    assert "Asia/Novosibirsk" in anna.text
    assert (await customer_of(anna)).zone_source == "set"
    await anna.send("Урюпинск")
    assert anna.text.startswith("Не знаю такого города.")
    await anna.tap("как принято в магазине")
    assert (await customer_of(anna)).quiet_from is None
    await anna.tap("Присылайте в любое время")
    row = await customer_of(anna)
    assert (row.quiet_from, row.quiet_to) == (0, 0)


@pytest.mark.usefixtures("everybody")
async def test_campaign_looks_again_when_it_goes(
    olga: Chat, anna: Chat, boris: Chat, shop: Shop
) -> None:
    await ruled(shop, Rules(control=0))
    made = await written(olga)
    await olga.tap("Как отправлять")
    await olga.tap("Уже купил: отправить")
    await olga.tap("Вышел из сегмента: отправить")
    await olga.tap("Недавно уже писали: не отправлять")
    assert "✓ Уже купил: не отправлять" in olga.buttons
    assert "✓ Вышел из сегмента: не отправлять" in olga.buttons
    kept = await Campaign.get(id=made.id)
    assert (kept.policy, kept.eligibility) == (
        "wait",
        [{"kind": "in_audience"}, {"kind": "not_bought"}],
    )
    await olga.press(f"campaign_manners.switch:{made.id}:1:not_bought")
    assert (await Campaign.get(id=made.id)).eligibility == kept.eligibility
    await olga.press(f"campaign_confirm:{made.id}")
    await olga.tap("Отправить 2 людям")
    one, two = await customer_of(anna), await customer_of(boris)
    await Order.create(shop=shop, customer=one, number="1", placed_at=NOW, total=100)
    await olga.stage.run("send_deliveries")
    found = dict(await Delivery.all().values_list("customer_id", "reason"))
    assert found == {one.id: "bought", two.id: ""}
