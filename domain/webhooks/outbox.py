"""The outbox of webhooks: claimed, sent, settled. Every function is one commit.

waiting -> sending -> sent, or back to waiting until it is dead. What a crash leaves in `sending`
may have arrived: it is sent again under the same key, by which the receiver knows it.
"""

import dataclasses
from datetime import datetime, timedelta
from typing import Final

from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from domain.models import WebhookDelivery, WebhookEndpoint
from domain.webhooks.schedule import PATIENCE, next_try, rest

# Not one mishap after days of silence, but failure again and again.
ENOUGH_FAILURES: Final = 10
# No later attempt could end differently.
HOPELESS: Final = frozenset({"bad-address", "bad-port", "private-address", "secret-lost"})
GONE: Final = 410
NOTED_EVERY: Final = timedelta(minutes=1)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Ending:
    """How an attempt ended: a reason, or none when the answer was 2xx."""

    delivery: WebhookDelivery
    tried_at: datetime
    reason: str = ""
    status: int | None = None
    answer: str = ""
    retry_after: int | None = None


async def recover() -> int:
    """What the last run left on its way goes again; how many."""
    return await WebhookDelivery.filter(status="sending").update(status="waiting")


async def ready(now: datetime) -> list[WebhookEndpoint]:
    """The endpoints that may be written to now, whether something waits for them or not."""
    rested = Q(rest_until__isnull=True) | Q(rest_until__lte=now)
    return await WebhookEndpoint.filter(
        rested, removed_at__isnull=True, status__in=["active", "checking"]
    ).order_by("id")


async def claim(endpoint_id: int, now: datetime, limit: int) -> list[WebhookDelivery]:
    """Take what has waited longest."""
    async with in_transaction("default"):
        due = WebhookDelivery.filter(endpoint_id=endpoint_id, status="waiting", not_before__lte=now)
        found = await due.order_by("not_before", "id").limit(limit).select_for_update()
        ids = [each.id for each in found]
        if ids:
            await WebhookDelivery.filter(id__in=ids).update(status="sending")
    return found


async def give_back(deliveries: list[WebhookDelivery]) -> None:
    """Claimed and not begun."""
    ids = [each.id for each in deliveries]
    if ids:
        await WebhookDelivery.filter(id__in=ids, status="sending").update(status="waiting")


async def settle(ending: Ending) -> None:
    """Write down how an attempt ended, for the delivery and for its endpoint."""
    async with in_transaction("default"):
        endpoint = await WebhookEndpoint.select_for_update().get(id=ending.delivery.endpoint_id)
        if ending.reason:
            await _failed(endpoint, ending)
        else:
            await _answered(endpoint, ending)


async def forget(now: datetime, sent: timedelta, others: timedelta) -> int:
    """Remove what was sent so long ago, and what could not be; how many."""
    old = Q(status="sent", happened_at__lt=now - sent) | Q(happened_at__lt=now - others)
    return await WebhookDelivery.filter(old).delete()


async def _answered(endpoint: WebhookEndpoint, ending: Ending) -> None:
    await _write(ending, status="sent", attempts=ending.delivery.attempts + 1)
    noted = endpoint.answered_at
    is_news = endpoint.failures or endpoint.status == "checking" or noted is None
    if not is_news and noted is not None and ending.tried_at < noted + NOTED_EVERY:
        return
    endpoint.failures, endpoint.failing_since, endpoint.rest_until = 0, None, None
    endpoint.answered_at = ending.tried_at
    await endpoint.save(update_fields=["failures", "failing_since", "rest_until", "answered_at"])
    await WebhookEndpoint.filter(id=endpoint.id, status="checking").update(status="active")


async def _failed(endpoint: WebhookEndpoint, ending: Ending) -> None:
    attempts = ending.delivery.attempts + 1
    again = next_try(ending.delivery.key, attempts, ending.tried_at, ending.retry_after)
    if again is None or ending.reason in HOPELESS or ending.status == GONE:
        await _write(ending, status="dead", attempts=attempts)
    else:
        await _write(ending, status="waiting", attempts=attempts, not_before=again)
    endpoint.failures += 1
    endpoint.failing_since = endpoint.failing_since or ending.tried_at
    wait = max(rest(endpoint.failures), timedelta(seconds=min(ending.retry_after or 0, 86_400)))
    endpoint.rest_until = ending.tried_at + wait
    await endpoint.save(update_fields=["failures", "failing_since", "rest_until"])
    if _is_lost(endpoint, ending):
        await WebhookEndpoint.filter(id=endpoint.id, status="active").update(status="off")


def _is_lost(endpoint: WebhookEndpoint, ending: Ending) -> bool:
    """The receiver says that it is gone, or has not answered well for days."""
    since = endpoint.failing_since or ending.tried_at
    is_tired = ending.tried_at - since >= PATIENCE and endpoint.failures >= ENOUGH_FAILURES
    return ending.status == GONE or is_tired


async def _write(ending: Ending, **changes: object) -> None:
    """The delivery may be gone meanwhile: deleted with its customer or its endpoint."""
    await WebhookDelivery.filter(id=ending.delivery.id, status="sending").update(
        tried_at=ending.tried_at,
        answer_status=ending.status,
        answer=ending.answer,
        reason=ending.reason,
        **changes,
    )
