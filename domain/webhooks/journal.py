"""What was sent to an endpoint, what was not and why; and once more, by a tap."""

import dataclasses
from collections import Counter
from datetime import datetime
from typing import Literal

from tortoise.functions import Count

from domain.audience import audit
from domain.core.errors import NotFoundError, StaleError
from domain.models import Person, Shop, WebhookDelivery, WebhookEndpoint

Which = Literal["all", "dead"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Tally:
    """How many deliveries of an endpoint are where."""

    waiting: int = 0
    sent: int = 0
    dead: int = 0


async def tally(endpoint: WebhookEndpoint) -> Tally:
    """Of the deliveries that are still kept."""
    counted = WebhookDelivery.filter(endpoint_id=endpoint.id).annotate(count=Count("id"))
    rows = await counted.group_by("status").values_list("status", "count")
    count = Counter(dict(rows))
    return Tally(
        waiting=count["waiting"] + count["sending"], sent=count["sent"], dead=count["dead"]
    )


async def page(
    endpoint: WebhookEndpoint, which: Which, offset: int, limit: int
) -> tuple[list[WebhookDelivery], int]:
    """The newest first, and how many there are."""
    found = WebhookDelivery.filter(endpoint_id=endpoint.id)
    if which == "dead":
        found = found.filter(status="dead")
    rows = found.order_by("-happened_at", "-id").offset(offset).limit(limit)
    return await rows, await found.count()


async def last(endpoint: WebhookEndpoint) -> WebhookDelivery | None:
    """What was tried last."""
    tried = WebhookDelivery.filter(endpoint_id=endpoint.id, tried_at__isnull=False)
    return await tried.order_by("-tried_at", "-id").first()


async def find(shop: Shop, delivery_id: int) -> WebhookDelivery:
    """One delivery with its endpoint. Raises NotFoundError."""
    found = await WebhookDelivery.get_or_none(id=delivery_id, shop_id=shop.id)
    if found is None:
        raise NotFoundError(thing="webhook")
    return found


async def again(shop: Shop, delivery_id: int, now: datetime) -> WebhookDelivery:
    """Send one more time, under the same key. Raises NotFoundError, StaleError while it waits."""
    found = await find(shop, delivery_id)
    ended = WebhookDelivery.filter(id=found.id, status__in=["sent", "dead"])
    if not await ended.update(status="waiting", attempts=0, not_before=now):
        raise StaleError
    await _let_go(found.endpoint_id)
    return found


async def all_again(endpoint: WebhookEndpoint, actor: Person, now: datetime) -> int:
    """Send everything that was given up; how many."""
    dead = WebhookDelivery.filter(endpoint_id=endpoint.id, status="dead")
    count = await dead.update(status="waiting", attempts=0, not_before=now)
    await _let_go(endpoint.id)
    if count:
        await audit.record(endpoint.shop_id, actor, "webhooks_again", now, count=count)
    return count


async def _let_go(endpoint_id: int) -> None:
    """Whoever asks does not want to wait for the end of a rest."""
    await WebhookEndpoint.filter(id=endpoint_id).update(rest_until=None)
