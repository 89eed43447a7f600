"""Goods a campaign names: looked at again when it goes, where its owner asks for it."""

from domain.models import Campaign, Delivery, Product, Segment, Shop
from tests.chat import Chat, Stage
from tests.conftest import NOW
from tests.conversations.campaigns import written


async def test_goods_that_are_gone_or_dearer_stop_it(
    olga: Chat, anna: Chat, shop: Shop, stage: Stage, everybody: Segment
) -> None:
    tea = await Product.create(
        shop=shop, sku="A-1", name="Чай", name_folded="чай", price=45_000, stock=3, added_at=NOW
    )
    made = await written(olga, 'Снова есть: {{ карточка("A-1") }}')
    await olga.tap("Как отправлять")
    await olga.tap("Нет товара или дороже: отправить")
    assert "✓ Нет товара или дороже: не отправлять" in olga.buttons
    await olga.press(f"campaign_confirm:{made.id}")
    await olga.tap("Отправить 1 человеку")
    await Product.filter(id=tea.id).update(price=50_000)
    await stage.run("send_deliveries")

    delivery = await Delivery.get()
    assert (delivery.status, delivery.reason) == ("suppressed", "price")
    await olga.press(f"campaign_card:{made.id}")
    assert "цена выросла" in olga.text


async def test_a_text_without_goods_does_not_offer_it(olga: Chat, everybody: Segment) -> None:
    await written(olga)
    await olga.tap("Как отправлять")
    assert not any("дороже" in label for label in olga.buttons)
    campaign = await Campaign.get()
    await olga.press(f"campaign_manners.switch:{campaign.id}:{campaign.version}:price_not_up")

    assert not (await Campaign.get()).eligibility
