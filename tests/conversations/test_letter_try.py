"""A variant of a message to oneself, by the channel its people get it by."""

from collections.abc import AsyncIterator

import pytest

from domain.connectors import connecting
from domain.connectors.kinds.web_push import WebPush
from domain.models import Connector, Experiment, Person, PromoCode, Shop
from tests.channels.postoffice import PASSWORD, Office, opened
from tests.channels.test_screens import connected
from tests.chat import Chat, Stage
from tests.conftest import NOW
from tests.conversations.campaigns import audited
from tests.conversations.test_campaign_channels import connect, sms
from tests.conversations.test_campaign_try import words


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    async with opened(asks=True) as found:
        yield found


async def open_variant(olga: Chat, tested: Experiment, place: int = 1) -> None:
    await olga.press(f"experiment_variant:{tested.id}:{place}")


async def test_a_chat_is_enough_where_it_goes_there(olga: Chat, tested: Experiment) -> None:
    await olga.send("Чай уже в пути")
    assert "Отправить себе" in olga.buttons
    assert not any("не в чат" in label for label in olga.buttons)


async def test_by_letter_with_its_code(
    olga: Chat, shop: Shop, stage: Stage, tested: Experiment, office: Office
) -> None:
    """The code that comes next is shown and not given away; the control has its own words."""
    await PromoCode.create(shop=shop, code="tea-001", issued_at=NOW)
    await connected(olga, office, PASSWORD)
    await open_variant(olga, tested)
    await olga.send("Чай со скидкой: {промокод}")
    await olga.tap("Канал")
    await olga.tap("Канал: Письмо")
    await olga.press(f"experiment_trait:{tested.id}:1:discount")
    await olga.send("TEA-*")
    await open_variant(olga, tested)
    await olga.tap("Себе письмом…")
    assert "вариант B" in olga.text
    await olga.send("olga@lavka.test")
    await olga.tap("Отправить")
    await olga.press(f"campaign_try.send:{tested.campaign_id}:1:{tested.id}:1")
    await stage.run("try_channels")
    await olga.press(f"campaign_try:{tested.campaign_id}:1:{tested.id}:1")

    assert "✅ Сервер принял письмо" in olga.text
    assert [words(each.content).strip().splitlines()[0] for each in office.letters] == [
        "Чай со скидкой: TEA-001"
    ]
    assert (await PromoCode.get()).customer_id is None
    assert (await audited()).count("campaign_tested") == 1
    await olga.tap("« Назад")
    assert "Отличается от A" in olga.text
    await open_variant(olga, tested, 0)
    assert "Отправить себе" in olga.buttons


async def test_an_sms_in_english_says_its_price(
    olga: Chat, shop: Shop, stage: Stage, tested: Experiment
) -> None:
    await connect(stage, shop, sms())
    await open_variant(olga, tested)
    await olga.send("Чай " * 20)
    await olga.tap("Канал")
    await olga.tap("Канал: Telegram → SMS")
    await Person.filter(telegram_id=olga.id).update(language="en")
    await open_variant(olga, tested)
    assert "To my chat" in olga.buttons
    await olga.tap("To me by SMS…")
    assert "variant B" in olga.text
    await olga.send("8 916 000-00-01")
    assert "2" in olga.text
    await olga.tap("Send")
    await stage.run("try_channels")
    assert "❌" in olga.text


async def test_push_says_who_can_try_it(
    olga: Chat, shop: Shop, stage: Stage, tested: Experiment
) -> None:
    await connect(stage, shop, WebPush(contact="mailto:olga@lavka.test"))
    await open_variant(olga, tested)
    await olga.tap("Канал")
    await olga.tap("Канал: Уведомление в браузере")
    await open_variant(olga, tested)
    await olga.tap("Себе в браузер…")
    assert "на уведомления вы не подписаны" in olga.text
    await olga.tap("« Назад")
    assert "Отличается от A" in olga.text


async def test_a_channel_that_is_gone_meanwhile(
    olga: Chat, shop: Shop, stage: Stage, tested: Experiment
) -> None:
    line = await connect(stage, shop, sms())
    await open_variant(olga, tested)
    await olga.tap("Канал")
    await olga.tap("Канал: SMS")
    await open_variant(olga, tested)
    await connecting.remove(line, None, NOW)
    await olga.tap("Себе по SMS…")
    assert "нет" in olga.toast
    assert not await Connector.filter(removed_at__isnull=True).exists()
    other = await Experiment.create(shop=shop, name="Чужой", kind="message", salt="1", made_at=NOW)
    await olga.press(f"campaign_try:{tested.campaign_id}:0:{other.id}:1")
    assert "нет" in olga.toast
