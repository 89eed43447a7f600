"""The channels of a campaign in the same order for all, or in everybody's own."""

import pytest

from domain.models import Campaign, Segment, Shop
from domain.segments import service
from domain.segments.rule import Rule
from tests.chat import Chat, Stage
from tests.conftest import NOW
from tests.conversations.campaigns import more, written
from tests.conversations.test_campaign_channels import connect, reader, sms
from tests.messaging.post import ruled


@pytest.fixture
async def everybody(shop: Shop) -> Segment:
    await ruled(shop)
    return await service.create(shop, "Все покупатели", Rule(), None, NOW)


async def test_everybody_may_have_an_order_of_their_own(
    olga: Chat, stage: Stage, shop: Shop, everybody: Segment
) -> None:
    await connect(stage, shop, sms())
    await reader(shop, "Глеб", "sms", phone="+79160000001")
    await written(olga)
    await more(olga, "Каналы")
    assert "Порядок: общий" not in olga.buttons
    await olga.tap("SMS")
    version = (await Campaign.get()).version
    await olga.tap("Порядок: общий")
    assert "Порядок: выгодный каждому" in olga.buttons
    assert "первым канал, который приносит больше" in olga.text
    # The same tap once more is of a screen that is gone.
    await olga.press(f"campaign_channels.reorder:{(await Campaign.get()).id}:{version}")
    assert (await Campaign.get()).own_order

    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    assert "первым канал, который приносит больше" in olga.text
