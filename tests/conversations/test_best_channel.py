"""Which channel brings most, in the chat."""

from datetime import timedelta

from domain.models import Customer, Delivery, MessageClick, Shop
from tests.chat import Chat
from tests.conftest import NOW
from tests.reports.shops import sold
from tests.results.deliveries import crowd


async def opened(chat: Chat) -> None:
    await chat.send("/campaigns")
    await chat.press("campaigns_more")
    await chat.tap("Лучший канал")


async def clicked(shop: Shop, people: list[Customer], many: int) -> None:
    """Everybody got a message, so many followed its link."""
    moment = NOW - timedelta(days=20)
    await Delivery.bulk_create(
        Delivery(
            shop=shop,
            customer=each,
            key=f"m{each.id}",
            kind="marketing",
            status="sent",
            planned_at=moment,
            not_before=moment,
            sent_at=moment,
        )
        for each in people
    )
    for each in await Delivery.all().order_by("id").limit(many):
        await MessageClick.create(
            shop=shop,
            customer_id=each.customer_id,
            delivery_id=each.id,
            link_id=1,
            channel="telegram",
            clicked_at=moment + timedelta(hours=1),
            is_human=True,
        )


async def test_too_early_to_judge(olga: Chat, shop: Shop) -> None:
    await clicked(shop, await crowd(shop, 5), 1)
    await opened(olga)

    assert "Telegram: сообщений 5, судить рано" in olga.text
    assert "сколько приносит один, пока не видно" in olga.text


async def test_what_a_message_brings(olga: Chat, shop: Shop) -> None:
    people = await crowd(shop, 200)
    await clicked(shop, people, 40)
    for each in people[:10]:
        await sold(each, NOW - timedelta(days=19), 1_000)
    await opened(olga)

    assert "перешли после 40 из 200 (20 %)" in olga.text
    assert "принесёт около 50" in olga.text
    assert "в среднем 250\N{NO-BREAK SPACE}₽ заказов за неделю (по 40 переходам" in olga.text
