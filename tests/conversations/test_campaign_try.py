"""The very message to oneself by mail, SMS and web push, before anybody else gets it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from email import message_from_bytes
from email.policy import default

import pytest

from domain.connectors.kinds.web_push import WebPush
from domain.models import Connector, Customer, PushSubscription, Segment, Shop
from tests.channels.postoffice import PASSWORD, Office, opened
from tests.channels.test_screens import connected
from tests.chat import Chat, Stage
from tests.conftest import NOW
from tests.conversations.campaigns import audited, written
from tests.conversations.test_campaign_channels import connect, sms


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    async with opened(asks=True) as found:
        yield found


def words(letter: str | bytes | None) -> str:
    """The plain part of a letter."""
    assert isinstance(letter, bytes)
    body = message_from_bytes(letter, policy=default).get_body(("plain",))
    assert body is not None
    return str(body.get_content())


async def test_only_telegram_offers_nothing_else(olga: Chat, everybody: Segment) -> None:
    campaign = await written(olga)
    await olga.press(f"campaign_preview:{campaign.id}")
    assert "Себе не в чат…" not in olga.buttons
    await olga.press(f"campaign_try:{campaign.id}")
    assert "Подключён только Telegram" in olga.text


async def test_a_letter_to_oneself(
    olga: Chat, stage: Stage, everybody: Segment, office: Office
) -> None:
    await connected(olga, office, PASSWORD)
    campaign = await written(olga, "Чай приехал, {имя|друзья}!")
    await olga.press(f"campaign_preview:{campaign.id}")
    await olga.tap("Себе не в чат…")
    await olga.tap("Письмо")
    assert "Напишите адрес" in olga.text
    assert "Отправить" not in olga.buttons
    await olga.send("не адрес")
    assert (await Connector.get()).state.get("try") is None
    await olga.send("olga@lavka.test")
    assert "Отправим на olga@lavka.test" in olga.text
    await olga.tap("Отправить")
    # The second tap while it is on its way.
    await olga.press(f"campaign_try.send:{campaign.id}:1")
    await stage.run("try_channels")
    await olga.press(f"campaign_try:{campaign.id}:1")

    assert "✅ Сервер принял письмо" in olga.text
    assert len(office.letters) == 1
    assert "Чай приехал, друзья!" in words(office.letters[0].content)
    assert (await Connector.get()).state["try"]["content"] is None
    assert (await audited()).count("campaign_tested") == 1


async def test_an_sms_says_its_price_first(
    olga: Chat, misha: Chat, stage: Stage, shop: Shop, everybody: Segment
) -> None:
    await connect(stage, shop, sms())
    campaign = await written(misha, "Чай " * 20)
    await misha.press(f"campaign_try:{campaign.id}:1")
    await misha.send("8 916 000-00-01")

    assert "Отправим на +79160000001" in misha.text
    assert "Частей: 2, цена 9 ₽" in misha.text.replace("\u00a0", " ")
    await misha.tap("Отправить")
    await stage.run("try_channels")
    await misha.press(f"campaign_try:{campaign.id}:1")
    assert "❌" in misha.text


async def test_web_push_only_where_one_has_subscribed(
    olga: Chat, stage: Stage, shop: Shop, everybody: Segment
) -> None:
    await connect(stage, shop, WebPush(contact="mailto:olga@lavka.test"))
    campaign = await written(olga)
    await olga.press(f"campaign_preview:{campaign.id}")
    assert "Себе не в чат…" not in olga.buttons
    customer = await Customer.create(
        shop=shop, name="Ольга", telegram_id=olga.id, registered_at=NOW
    )
    await PushSubscription.create(
        shop=shop,
        customer=customer,
        endpoint="https://push.test",
        digest="1",
        p256dh="",
        auth="",
        added_at=NOW,
    )
    await olga.press(f"campaign_preview:{campaign.id}")
    await olga.tap("Себе не в чат…")
    await olga.tap("Уведомление в браузере")

    assert "где вы сами подписались" in olga.text


async def test_an_analyst_sends_nothing(
    olga: Chat,
    stage: Stage,
    shop: Shop,
    everybody: Segment,
    staff_in: Callable[[str], Awaitable[Chat]],
) -> None:
    await connect(stage, shop, sms())
    campaign = await written(olga)
    analyst = await staff_in("analyst")
    await analyst.press(f"campaign_try.send:{campaign.id}:1")

    assert "нет на это прав" in analyst.toast
    assert (await Connector.get()).state.get("try") is None
