"""Who is nobody is forgotten at night; who bought, wrote, or may be parted again is not."""

from datetime import timedelta

from domain.audience import merging
from domain.audience.identities import Key, identify
from domain.models import Customer, Event, Identity, Order, Shop
from tests.chat import Chat, Stage
from tests.conftest import NOW

LONG_AGO = NOW - timedelta(days=60)


async def test_only_nobodies_go(stage: Stage, shop: Shop, anna: Chat) -> None:
    gone = await identify(shop.id, [Key("browser", "1"), Key("ga", "1")], LONG_AGO)
    new = await identify(shop.id, [Key("browser", "2")], NOW)
    buyer = await identify(shop.id, [Key("browser", "3")], LONG_AGO)
    watcher = await identify(shop.id, [Key("browser", "4")], LONG_AGO)
    number = await identify(shop.id, [Key("number", "5")], LONG_AGO)
    parts = [await identify(shop.id, [Key("browser", each)], LONG_AGO) for each in "67"]
    guest = await Customer.create(shop=shop, is_guest=True, registered_at=LONG_AGO)
    await merging.merge(parts[0], parts[1], "staff", NOW)
    await Order.create(shop=shop, customer=buyer, number="1", placed_at=NOW, total=1)
    await Event.create(
        shop=shop,
        customer=watcher,
        name="tap",
        external_id="1",
        happened_at=NOW,
        received_at=NOW,
    )

    await stage.run("forget_strangers")
    left = {each.id for each in await Customer.filter(telegram_id__isnull=True)}
    assert left == {each.id for each in (new, buyer, watcher, number, *parts, guest)}
    assert await Identity.filter(customer_id=gone.id).count() == 0
    assert await Customer.filter(telegram_id=anna.id).count() == 1
