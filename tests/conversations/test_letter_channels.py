"""A variant that goes by another channel: to people whom all variants could reach, no others."""

import json
from datetime import timedelta
from typing import Any

import pytest

from domain.campaigns import arms
from domain.campaigns.trait import SameAsControlError, Setting
from domain.campaigns.traits.channel import BadChannelError, Channel, ChannelOffError
from domain.connectors import connecting
from domain.connectors.kinds.sms_http import SmsHttp
from domain.core.errors import DomainError
from domain.messaging import fallback
from domain.messaging.message import Message
from domain.models import Campaign, Connector, Consent, Customer, Delivery, Experiment, Shop
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW
from tests.conversations.letter_variants import run, sent
from tests.conversations.test_experiments_end import readers_of
from tests.messaging.post import ruled
from tests.outside.servers import site


async def phoned(chat: Chat, number: int, *, agreed: bool = True) -> Customer:
    """The reader has a phone, and may be written to there."""
    made = await Customer.get(telegram_id=chat.id)
    await Customer.filter(id=made.id).update(phone=f"+7916000{number:04}")
    if agreed:
        await Consent.create(
            shop_id=made.shop_id, customer=made, channel="sms", topic="marketing",
            is_given=True, decided_at=NOW,
        )  # fmt: skip
    return made


async def connect(stage: Stage, shop: Shop, place: str = "http://127.0.0.1:1") -> Connector:
    kind = SmsHttp(login="lavka", password="secret", site=place, price=450)
    return await connecting.add(shop, kind, None, stage.process.world.vault, NOW)


def setting(shop: Shop, channels: str = "telegram") -> Setting:
    campaign = Campaign(id=1, shop_id=shop.id, name="", made_at=NOW, channels=channels)
    return Setting(shop=shop, campaign=campaign, control={"text": "Чай"}, now=NOW)


@pytest.mark.parametrize(
    ("said", "channels"),
    [
        ("SMS", ("sms",)),
        ("Telegram, потом почта", ("telegram", "email")),
        ("смс → звонок", ("sms", "call")),
        ("push then mail then push", ("push", "email")),
    ],
)
async def test_channels_as_they_are_written(
    shop: Shop, said: str, channels: tuple[str, ...]
) -> None:
    made = await Channel.typed(said, setting(shop))
    assert made == Channel(channels=channels)
    assert Channel.of(made.written()) == made


@pytest.mark.parametrize("said", ["", "голубь", "SMS и голубь", "потом"])
async def test_what_is_no_channel(shop: Shop, said: str) -> None:
    with pytest.raises(BadChannelError):
        await Channel.typed(said, setting(shop))


@pytest.mark.parametrize(
    ("made", "own", "refusal"),
    [
        (("sms",), "telegram", ChannelOffError),
        (("telegram", "email"), "telegram", ChannelOffError),
        (("telegram",), "telegram", SameAsControlError),
    ],
)
async def test_channels_that_are_refused(
    shop: Shop, made: tuple[str, ...], own: str, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        await Channel(channels=made).check(setting(shop, own), Message(text="Чай"))


async def test_only_who_is_reached_by_all_is_compared(
    olga: Chat, tested: Experiment, stage: Stage, shop: Shop
) -> None:
    """Two of eight can't get an SMS: they get the campaign as it is, and are in no arm."""
    await ruled(shop)
    readers = [await readers_of(stage, n) for n in range(8)]
    people = [await phoned(chat, n, agreed=n != 6) for n, chat in enumerate(readers) if n != 7]
    out = {people[6].id, (await Customer.get(telegram_id=readers[7].id)).id}
    asked: list[str] = []

    async def provider(request: Any) -> Any:  # noqa: ANN401 - aiohttp's
        from aiohttp import web  # noqa: PLC0415

        asked.append((await request.post())["mes"])
        return web.Response(body=json.dumps({"id": 7, "cnt": 1}).encode())

    async with site(provider) as place:
        await connect(stage, shop, place)
        await olga.tap("Канал")
        await olga.send("почта")
        assert "Почта не подключена" in olga.text
        await olga.press(f"experiment_trait:{tested.id}:1:channel")
        assert "Telegram → SMS" in " ".join(olga.buttons)
        await olga.tap("Канал: SMS")
        assert "Отличается от A: канал: SMS" in olga.text
        await Experiment.filter(id=tested.id).update(hypothesis="Лучше", rule="Включаем")
        await olga.press(f"experiment_confirm:{tested.id}")
        assert "кому открыты все: 6 из 8" in olga.text
        assert "B: SMS — около 13,50 ₽ на 3 чел." in olga.text.replace("\u00a0", " ")
        await olga.tap("Всё равно запустить")
        await sent(olga, stage, 8)
    rows = await Delivery.all()
    assert {each.customer_id for each in rows if each.variant is None} == out
    assert {each.channel for each in rows if each.variant in {None, 0}} == {"telegram"}
    assert {each.channel for each in rows if each.variant == 1} == {"sms"}
    assert len([each for each in rows if each.variant == 1]) == len(asked)
    assert {each.status for each in rows} == {"sent"}


async def test_the_next_channel_carries_the_same_variant(
    olga: Chat, tested: Experiment, stage: Stage, shop: Shop, clock: Clock
) -> None:
    await ruled(shop)
    await connect(stage, shop)
    people = [await phoned(await readers_of(stage, n), n) for n in range(4)]
    await olga.press(f"experiment_trait:{tested.id}:1:channel")
    await olga.send("Telegram, потом SMS")
    await olga.send("Улун приехал")
    await run(olga, tested)
    await Campaign.all().update(patience=3600, awaits="acted")
    await sent(olga, stage, len(people))
    first = await Delivery.filter(variant=1)
    assert first
    assert {(each.channel, each.chain) for each in first} == {("telegram", "sms")}
    await fallback.go_on(first[0], clock() + timedelta(hours=1))
    following = await Delivery.get(origin_id=first[0].id)
    assert (following.channel, following.variant, following.wave) == ("sms", 1, first[0].wave)


async def test_a_channel_that_is_gone_leaves_nobody_to_compare(
    olga: Chat, tested: Experiment, stage: Stage, shop: Shop
) -> None:
    connector = await connect(stage, shop)
    people = [await phoned(await readers_of(stage, n), n) for n in range(2)]
    await olga.press(f"experiment_trait:{tested.id}:1:channel")
    await olga.tap("Канал: SMS")
    await run(olga, tested)
    await Connector.filter(id=connector.id).update(removed_at=NOW)
    campaign, places = await Campaign.get(), {each.id: 1 for each in people}
    assert await arms.fitting(campaign, shop, places, NOW) == {}
    again = await Experiment.get()
    assert await arms.met(again, shop, NOW) == arms.Meeting(whole=2, people=0)
