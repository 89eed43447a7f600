"""What the Mini App reports of a person for good."""

from datetime import timedelta

from domain.events import standing_facts
from domain.models import Customer, Event, Shop
from tests.conftest import NOW


async def told(customer: Customer, name: str, number: int, **properties: object) -> None:
    await Event.create(
        shop_id=customer.shop_id,
        customer=customer,
        name=name,
        external_id=f"fact-{number}",
        happened_at=NOW + timedelta(seconds=number),
        received_at=NOW + timedelta(seconds=number),
        properties=properties,
        source="app",
    )


async def test_facts_are_written_in_their_order(shop: Shop) -> None:
    anna = await Customer.create(shop=shop, registered_at=NOW)
    boris = await Customer.create(shop=shop, registered_at=NOW, has_home_screen=True)
    await told(anna, "write_access", 1, is_given=True)
    await told(anna, "home_screen_added", 2)
    await told(anna, "home_screen_checked", 3, status="missed")
    await told(boris, "home_screen_checked", 4, status="unknown")
    await told(boris, "tap", 5)

    events = await standing_facts.fresh(shop.id, NOW, 0)
    assert len(events) == 4
    for _ in range(2):
        assert await standing_facts.take(events) == 1

    await anna.refresh_from_db()
    await boris.refresh_from_db()
    assert (anna.may_write, anna.has_home_screen) == (True, False)
    assert (boris.may_write, boris.has_home_screen) == (False, True)
    assert await standing_facts.fresh(shop.id, NOW, events[-1].id) == []
