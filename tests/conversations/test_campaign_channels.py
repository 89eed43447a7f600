"""A campaign over several channels: chosen in order, counted, priced, sent to those it is for."""

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest

from domain.connectors import connecting
from domain.connectors.kind import Kind
from domain.connectors.kinds.email_smtp import EmailSmtp
from domain.connectors.kinds.sms_http import SmsHttp
from domain.models import Campaign, Connector, Consent, Customer, Delivery, Segment, Shop
from domain.segments import service
from domain.segments.rule import Rule
from tests.channels.postoffice import opened
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW
from tests.conversations.campaigns import more, written
from tests.messaging.post import ruled
from tests.outside.servers import site


@pytest.fixture
async def everybody(shop: Shop) -> Segment:
    await ruled(shop)
    return await service.create(shop, "Все покупатели", Rule(), None, NOW)


async def reader(shop: Shop, name: str, *agreed: str, **values: Any) -> Customer:  # noqa: ANN401
    made = await Customer.create(shop=shop, name=name, registered_at=NOW, **values)
    for channel in agreed:
        await Consent.create(
            shop=shop,
            customer=made,
            channel=channel,
            topic="marketing",
            is_given=True,
            decided_at=NOW,
        )
    return made


async def connect(stage: Stage, shop: Shop, kind: Kind) -> Connector:
    return await connecting.add(shop, kind, None, stage.process.world.vault, NOW)


def sms(place: str = "http://127.0.0.1:1") -> SmsHttp:
    return SmsHttp(login="lavka", password="secret", site=place, price=450)


async def test_only_telegram_says_where_to_get_others(olga: Chat, everybody: Segment) -> None:
    await written(olga)
    await more(olga, "Каналы")
    assert "Подключён только Telegram" in olga.text
    await olga.tap("Подключить")

    assert "Пока только Telegram." in olga.text


async def test_chosen_in_order_with_people_and_price(
    olga: Chat, anna: Chat, stage: Stage, shop: Shop, everybody: Segment
) -> None:
    await connect(stage, shop, sms())
    await reader(shop, "Глеб", "sms", phone="+79160000001")
    await reader(shop, "Инна", phone="+79160000002")
    await written(olga)
    await more(olga, "Каналы")
    assert olga.buttons[:2] == ["1. Telegram", "SMS"]
    await olga.tap("SMS")
    assert olga.buttons[:2] == ["1. Telegram", "2. SMS"]
    assert "Получат 2 человека:" in olga.text
    assert "· Telegram: 1" in olga.text
    assert "· SMS: 1" in olga.text
    assert "1 SMS, 4,50 ₽" in olga.text.replace("\u00a0", " ")
    assert "Следующий канал: сразу, если по предыдущему не ушло." in olga.text
    await olga.tap("1. Telegram")
    assert olga.buttons[:2] == ["Telegram", "1. SMS"]
    assert "Получит 1 человек:" in olga.text
    await olga.tap("1. SMS")
    assert olga.toast == "Нужен хотя бы один канал."
    await olga.tap("« Назад")
    assert "Получат 1 из 3" in olga.text

    await olga.tap("Отправить…")
    assert "· SMS: 1" in olga.text
    assert "не соглашались на рассылки: 1" in olga.text
    assert "нет телефона, почты или другого нужного адреса: 1" in olga.text


async def test_next_channel_is_waited_for(
    olga: Chat, stage: Stage, shop: Shop, everybody: Segment
) -> None:
    await connect(stage, shop, sms())
    await written(olga)
    campaign = await Campaign.get()
    await olga.press(f"campaign_channels.turn:{campaign.id}:{campaign.version}:sms")
    await olga.tap("Когда пробовать следующий")
    await olga.tap("сутки")
    assert "✓ сутки" in olga.buttons
    await olga.tap("Ждём: доставки")
    assert "Ждём: нажатия или ответа" in olga.buttons
    await olga.tap("« Назад")
    assert "если за сутки человек не нажал и не ответил" in olga.text

    found = await Campaign.get()
    assert (found.channels, found.patience, found.awaits) == ("telegram,sms", 86_400, "acted")
    again = await Campaign.get(id=campaign.id)
    await olga.press(f"campaign_wait.choose:{campaign.id}:{again.version}:100000")
    assert (await Campaign.get()).patience == 86_400


async def test_double_taps_and_strangers(
    olga: Chat,
    staff_in: Callable[[str], Awaitable[Chat]],
    stage: Stage,
    shop: Shop,
    everybody: Segment,
) -> None:
    await connect(stage, shop, sms())
    await written(olga)
    campaign = await Campaign.get()
    button = f"campaign_channels.turn:{campaign.id}:{campaign.version}:sms"
    await olga.press(button)
    await olga.press(button)
    assert (await Campaign.get()).channels == "telegram,sms"
    await olga.press(f"campaign_channels.turn:{campaign.id}:{campaign.version + 1}:pigeon")
    assert (await Campaign.get()).channels == "telegram,sms"

    analyst = await staff_in("analyst")
    for place in ("campaign_channels", "campaign_wait", "campaign_words"):
        await analyst.press(f"{place}:{campaign.id}")
        assert "пут" not in analyst.text
    await analyst.press(f"campaign_channels.turn:{campaign.id}:{campaign.version + 1}:sms")
    assert (await Campaign.get()).channels == "telegram,sms"


async def test_words_of_their_own(olga: Chat, stage: Stage, shop: Shop, everybody: Segment) -> None:
    await connect(stage, shop, sms())
    await written(olga, "<b>Привет</b>, {имя|друзья}! " + "Чай. " * 40)
    campaign = await Campaign.get()
    await olga.press(f"campaign_channels.turn:{campaign.id}:{campaign.version}:sms")
    await olga.tap("Свои слова")
    assert "Текст SMS: как в рассылке" in olga.text
    await olga.tap("Текст SMS")
    assert "4 части, 18 ₽ за человека" in olga.text.replace("\u00a0", " ")
    await olga.send("а" * 601)
    assert "В SMS помещается 600 знаков" in olga.text
    await olga.send("{имяя}, чай!")
    assert "Не знаю «имяя»" in olga.text
    await olga.send("{имя|Друзья}, чай < 100 р.")
    assert "Текст SMS: {имя|Друзья}, чай < 100 р." in olga.text
    await olga.press(f"campaign_preview:{campaign.id}")
    assert "SMS: Друзья, чай < 100 р." in olga.text
    await olga.press(f"campaign_words:{campaign.id}")
    await olga.tap("Текст SMS")
    assert "1 часть, 4,50 ₽ за человека" in olga.text.replace("\u00a0", " ")
    await olga.tap("Как в рассылке")

    assert "Текст SMS: как в рассылке" in olga.text


async def test_nobody_is_reached_by_the_channels(
    olga: Chat, anna: Chat, stage: Stage, shop: Shop, everybody: Segment
) -> None:
    await connect(stage, shop, sms())
    await written(olga)
    campaign = await Campaign.get()
    await olga.press(f"campaign_channels.turn:{campaign.id}:{campaign.version}:sms")
    await olga.press(f"campaign_channels.turn:{campaign.id}:{campaign.version + 1}:telegram")
    assert "По этим каналам не написать никому" in olga.text
    await olga.press(f"campaign_confirm:{campaign.id}")

    assert "Отправлять некому" in olga.text
    assert not any(each.startswith("Отправить") for each in olga.buttons)


async def test_a_channel_that_was_taken_away_is_named(
    olga: Chat, anna: Chat, stage: Stage, shop: Shop, everybody: Segment
) -> None:
    line = await connect(stage, shop, sms())
    await reader(shop, "Глеб", "sms", phone="+79160000001")
    await written(olga)
    campaign = await Campaign.get()
    await olga.press(f"campaign_channels.turn:{campaign.id}:{campaign.version}:sms")
    await connecting.remove(line, None, NOW)
    await olga.press(f"campaign_confirm:{campaign.id}")

    assert "SMS: сейчас не подключено" in olga.text
    assert "Получит 1 человек" in olga.text


async def test_by_e_mail_alone_it_goes_to_people_without_telegram(
    olga: Chat, anna: Chat, stage: Stage, shop: Shop, everybody: Segment
) -> None:
    async with opened() as office:
        mail = EmailSmtp(
            server=f"localhost:{office.port}", security="no_tls", sender="Лавка <shop@lavka.test>"
        )
        await connect(stage, shop, mail)
        await reader(shop, "Глеб", "email", email="gleb@mail.test")
        await written(olga)
        campaign = await Campaign.get()
        await olga.press(f"campaign_channels.turn:{campaign.id}:{campaign.version}:email")
        await olga.press(f"campaign_channels.turn:{campaign.id}:{campaign.version + 1}:telegram")
        await olga.tap("Свои слова")
        await olga.tap("Тема письма")
        await olga.send("Новый чай для {имя|вас} & друзей")
        await olga.press(f"campaign_confirm:{campaign.id}")
        await olga.tap("Отправить 1 человеку")
        before = len(anna.shown)
        await stage.run("send_deliveries")

        assert len(anna.shown) == before
        assert [each.rcpt_tos for each in office.letters] == [["gleb@mail.test"]]
        letter = message_from_bytes(office.letters[0].original_content or b"", policy=default)
        assert letter["Subject"] == "Новый чай для Глеб & друзей"
    assert "✅ Завершена" in olga.text
    assert "нет телефона, почты или другого нужного адреса" in olga.text


async def test_who_has_answered_gets_no_sms(
    olga: Chat, anna: Chat, stage: Stage, shop: Shop, clock: Clock, everybody: Segment
) -> None:
    await connect(stage, shop, sms())
    await written(olga)
    campaign = await Campaign.get()
    await Campaign.filter(id=campaign.id).update(
        channels="telegram,sms", patience=10_800, awaits="acted"
    )
    await olga.press(f"campaign_confirm:{campaign.id}")
    await olga.tap("Отправить 1 человеку")
    await stage.run("send_deliveries")
    await anna.send("А зелёный есть?")
    clock.move(timedelta(hours=3, minutes=1))
    await stage.run("fall_back")
    await stage.run("send_deliveries")

    row = await Delivery.get()
    assert (row.channel, row.acted_at) == ("telegram", NOW)
    assert (await Campaign.get()).status == "done"


async def test_who_has_not_tapped_gets_an_sms(
    olga: Chat, anna: Chat, stage: Stage, shop: Shop, clock: Clock, everybody: Segment
) -> None:
    asked: list[str] = []

    async def provider(request: Any) -> Any:  # noqa: ANN401 - aiohttp's
        from aiohttp import web  # noqa: PLC0415

        asked.append((await request.post())["mes"])
        return web.Response(body=json.dumps({"id": 7, "cnt": 1}).encode())

    customer = await Customer.get(telegram_id=anna.id)
    await Customer.filter(id=customer.id).update(phone="+79161234567")
    await Consent.create(
        shop=shop,
        customer=customer,
        channel="sms",
        topic="marketing",
        is_given=True,
        decided_at=NOW,
    )
    async with site(provider) as place:
        await connect(stage, shop, sms(place))
        await written(olga)
        campaign = await Campaign.get()
        await olga.press(f"campaign_channels.turn:{campaign.id}:{campaign.version}:sms")
        await olga.tap("Когда пробовать следующий")
        await olga.tap("3 часа")
        await olga.tap("Ждём: доставки")
        await olga.press(f"campaign_confirm:{campaign.id}")
        assert "Если до остальных не дойдёт раньше, SMS получат до 1" in olga.text
        await olga.tap("Отправить 1 человеку")
        await stage.run("send_deliveries")
        assert anna.text.startswith("Привет, ")
        assert asked == []
        clock.move(timedelta(hours=3, minutes=1))
        await stage.run("fall_back")
        await stage.run("send_deliveries")

    assert len(asked) == 1
    assert asked[0].startswith("Привет, ")
    rows = await Delivery.all().order_by("id")
    assert [each.channel for each in rows] == ["telegram", "sms"]
