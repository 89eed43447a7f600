"""Messages that arrived and people they may go to, in one line each."""

from datetime import datetime, timedelta
from typing import Any

from domain.models import Campaign, Consent, Customer, Delivery, Shop
from tests.conftest import NOW

DAY = timedelta(days=1)
LATER = NOW + 30 * DAY


async def delivered(
    made: Campaign,
    customer: Customer,
    moment: datetime = NOW,
    **values: Any,  # noqa: ANN401
) -> Delivery:
    """A message that arrived."""
    channel = values.pop("channel", "telegram")
    return await Delivery.create(
        shop_id=made.shop_id,
        campaign=made,
        customer=customer,
        key=f"{made.id}:{customer.id}:{channel}",
        channel=channel,
        kind="marketing",
        planned_at=moment,
        not_before=moment,
        **{"status": "sent", "sent_at": moment, **values},
    )


async def crowd(shop: Shop, many: int) -> list[Customer]:
    people = [
        Customer(shop=shop, name=str(n), telegram_id=500_000 + n, registered_at=NOW)
        for n in range(many)
    ]
    await Customer.bulk_create(people)
    kept = await Customer.filter(shop=shop, telegram_id__gte=500_000).order_by("id")
    await Consent.bulk_create(
        Consent(
            shop=shop,
            customer=each,
            channel="telegram",
            topic="marketing",
            is_given=True,
            decided_at=NOW,
        )
        for each in kept
    )
    return kept
