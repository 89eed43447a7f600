"""Facts become deliveries, one for every endpoint that wants them, in the transaction of the fact.

So nothing is told that did not happen, and nothing that happened is left untold.
"""

import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import orjson

from domain.facts.fact import Fact
from domain.models import Customer, Identity, WebhookDelivery, WebhookEndpoint

BATCH: Final = 500
# Off is who has not answered for days; a pause is a wish to hear later.
LISTENING: Final = ("active", "paused")


async def listeners(shop_id: int, topic: str) -> list[WebhookEndpoint]:
    """The endpoints that want to hear of it."""
    found = await WebhookEndpoint.filter(
        shop_id=shop_id, removed_at__isnull=True, status__in=list(LISTENING)
    )
    return [each for each in found if topic in each.topics]


async def say(shop_id: int, fact: Fact, now: datetime) -> None:
    """Write the fact down for whoever wants it; call it in the transaction of what happened."""
    await say_to(await listeners(shop_id, fact.topic), fact, now)


async def say_to(
    endpoints: Iterable[WebhookEndpoint], fact: Fact, now: datetime
) -> list[WebhookDelivery]:
    """Write the fact down for these endpoints of one shop."""
    endpoints = list(endpoints)
    if not endpoints:
        return []
    body = await _body(endpoints[0].shop_id, fact, now)
    rows = [
        WebhookDelivery(
            shop_id=each.shop_id,
            endpoint_id=each.id,
            customer_id=None if fact.outlives else fact.customer_id,
            key=f"msg_{secrets.token_urlsafe(18)}",
            topic=fact.topic,
            body=body,
            happened_at=now,
            not_before=now,
        )
        for each in endpoints
    ]
    await WebhookDelivery.bulk_create(rows, batch_size=BATCH)
    return rows


def told(
    shop_id: int, fact: Fact, now: datetime, customer: dict[str, object] | None
) -> dict[str, Any]:
    """The body before it is written as JSON."""
    data = {} if customer is None else {"customer": customer}
    return {"type": fact.topic, "timestamp": now, "shop": shop_id, "data": data | fact.data()}


async def _body(shop_id: int, fact: Fact, now: datetime) -> str:
    """The text that is signed and sent, the same in every attempt."""
    customer = None if fact.customer_id is None else await _who(fact.customer_id)
    options = orjson.OPT_UTC_Z | orjson.OPT_OMIT_MICROSECONDS
    return orjson.dumps(told(shop_id, fact, now, customer), option=options).decode()


async def _who(customer_id: int) -> dict[str, object]:
    """By what the shop knows the customer; contacts are asked for by the shop's own key."""
    customer = await Customer.get_or_none(id=customer_id)
    numbers = Identity.filter(customer_id=customer_id, kind="number").order_by("id")
    return {
        "id": customer_id,
        "numbers": [row[0] for row in await numbers.values_list("value")],
        "telegram_id": customer.telegram_id if customer else None,
    }
