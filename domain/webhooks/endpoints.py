"""Endpoints: where facts are sent, which of them, by what secret they are signed."""

import dataclasses
import hashlib
from datetime import datetime, timedelta
from typing import Final, Literal
from urllib.parse import urlsplit

from domain.audience import audit
from domain.core.errors import DomainError, NotFoundError, OverLimitError, StaleError
from domain.core.ports import Vault
from domain.facts.fact import topics
from domain.facts.saying import say_to
from domain.facts.topics.test_ping import TestPing
from domain.models import Person, Shop, WebhookDelivery, WebhookEndpoint
from domain.webhooks.signing import new_secret

MOST: Final = 6
URL_LIMIT: Final = 500
LOCAL: Final = ("localhost", "127.0.0.1")
PING: Final = TestPing.topic
# How long the secret before the newest one signs too.
BOTH_FOR: Final = timedelta(hours=24)
Status = Literal["checking", "active", "paused", "off"]


@dataclasses.dataclass(eq=False)
class BadEndpointError(DomainError):
    """`reason`: address, https, password, taken."""

    code = "bad-endpoint"
    reason: str


class TooManyEndpointsError(OverLimitError):
    """Remove one that is not used."""

    code = "too-many-endpoints"


def wanted_topics() -> tuple[str, ...]:
    """The topics an endpoint may want, in the order of their names."""
    return tuple(sorted(each.topic for each in topics.values() if each.topic != PING))


def address_of(text: str) -> str:
    """The address as it is kept. Raises BadEndpointError.

    Only how it is written is looked at: where it leads is found out by the ping.
    """
    text = text.strip()
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise BadEndpointError(reason="address") from None
    if parts.scheme not in {"http", "https"} or not host or len(text) > URL_LIMIT:
        raise BadEndpointError(reason="address")
    if parts.username is not None or parts.password is not None:
        raise BadEndpointError(reason="password")
    # What is sent tells of people. This machine itself is reached in a demo only.
    if parts.scheme == "http" and host not in LOCAL:
        raise BadEndpointError(reason="https")
    return parts._replace(fragment="").geturl()


async def listed(shop: Shop) -> list[WebhookEndpoint]:
    """All of them, oldest first."""
    return await WebhookEndpoint.filter(shop_id=shop.id, removed_at__isnull=True).order_by("id")


async def find(shop: Shop, endpoint_id: int) -> WebhookEndpoint:
    """One of the shop's. Raises NotFoundError."""
    found = await WebhookEndpoint.get_or_none(
        id=endpoint_id, shop_id=shop.id, removed_at__isnull=True
    )
    if found is None:
        raise NotFoundError(thing="endpoint")
    return found


async def add(
    shop: Shop, text: str, actor: Person, now: datetime, *, vault: Vault
) -> WebhookEndpoint:
    """A new endpoint for all topics; it listens once it has answered a ping.

    Raises BadEndpointError, TooManyEndpointsError.
    """
    url = address_of(text)
    others = await listed(shop)
    if len(others) >= MOST:
        raise TooManyEndpointsError(limit=MOST)
    if any(each.url == url for each in others):
        raise BadEndpointError(reason="taken")
    made = await WebhookEndpoint.create(
        shop=shop,
        url=url,
        topics=list(wanted_topics()),
        status="checking",
        secret=vault.close(new_secret(), use=_use(shop.id)),
        made_by=actor.telegram_id,
        made_at=now,
    )
    await audit.record(shop.id, actor, "webhook_added", now, url=_host(url))
    await ping(made, now)
    return made


async def ping(endpoint: WebhookEndpoint, now: datetime) -> WebhookDelivery:
    """Send a test at once; pings that still wait are dropped for it."""
    old = WebhookDelivery.filter(endpoint_id=endpoint.id, topic=PING, status="waiting")
    await old.delete()
    await WebhookEndpoint.filter(id=endpoint.id).update(rest_until=None)
    made = await say_to([endpoint], TestPing(), now)
    return made[0]


async def turn_topic(shop: Shop, endpoint_id: int, topic: str) -> None:
    """Want a topic, or no longer. Raises NotFoundError."""
    found = await find(shop, endpoint_id)
    if topic not in wanted_topics():
        raise NotFoundError(thing="button")
    chosen = set(found.topics) ^ {topic}
    found.topics = [each for each in wanted_topics() if each in chosen]
    await found.save(update_fields=["topics"])


async def pause(shop: Shop, endpoint_id: int, actor: Person, now: datetime) -> None:
    """Send nothing for now; what happens meanwhile is kept. Raises NotFoundError, StaleError."""
    found = await _turned(shop, endpoint_id, ("active",), "paused")
    await audit.record(shop.id, actor, "webhook_paused", now, url=_host(found.url))


async def resume(shop: Shop, endpoint_id: int, actor: Person, now: datetime) -> None:
    """Send again, what has waited first. Raises NotFoundError, StaleError."""
    found = await _turned(shop, endpoint_id, ("paused", "off"), "active")
    await WebhookEndpoint.filter(id=found.id).update(
        failures=0, failing_since=None, rest_until=None, told_at=None
    )
    await audit.record(shop.id, actor, "webhook_resumed", now, url=_host(found.url))


async def remove(shop: Shop, endpoint_id: int, actor: Person, now: datetime) -> None:
    """Forget the endpoint and what waits for it. Raises NotFoundError."""
    found = await find(shop, endpoint_id)
    await WebhookEndpoint.filter(id=found.id).update(removed_at=now, secret="", old_secret="")
    await WebhookDelivery.filter(endpoint_id=found.id).delete()
    await audit.record(shop.id, actor, "webhook_removed", now, url=_host(found.url))


async def rotate(
    shop: Shop, endpoint_id: int, marked: str, actor: Person, now: datetime, *, vault: Vault
) -> None:
    """A new secret; the one before it signs too for BOTH_FOR. Raises NotFoundError.

    `marked` is the mark of the secret that is to go: StaleError where that has happened already.
    """
    found = await find(shop, endpoint_id)
    if mark(found) != marked:
        raise StaleError
    await WebhookEndpoint.filter(id=found.id).update(
        secret=vault.close(new_secret(), use=_use(shop.id)),
        old_secret=found.secret,
        old_until=now + BOTH_FOR,
    )
    await audit.record(shop.id, actor, "webhook_rotated", now, url=_host(found.url))


def mark(endpoint: WebhookEndpoint) -> str:
    """Tells one secret from another, and nothing of what it is."""
    return hashlib.sha256(endpoint.secret.encode()).hexdigest()[:8]


def secret(endpoint: WebhookEndpoint, vault: Vault) -> str:
    """The secret that signs. Raises SecretLostError."""
    return vault.open(endpoint.secret, use=_use(endpoint.shop_id))


def secrets_of(endpoint: WebhookEndpoint, vault: Vault, now: datetime) -> tuple[str, ...]:
    """All that sign now, the newest first. Raises SecretLostError."""
    newest = secret(endpoint, vault)
    if not endpoint.old_secret or endpoint.old_until is None or endpoint.old_until <= now:
        return (newest,)
    return (newest, vault.open(endpoint.old_secret, use=_use(endpoint.shop_id)))


async def untold() -> list[WebhookEndpoint]:
    """Those that were switched off without the owner knowing yet."""
    return await WebhookEndpoint.filter(
        status="off", told_at__isnull=True, removed_at__isnull=True
    ).order_by("id")


async def told(endpoint: WebhookEndpoint, now: datetime) -> None:
    """The owner knows that it is off."""
    await WebhookEndpoint.filter(id=endpoint.id).update(told_at=now)


async def _turned(
    shop: Shop, endpoint_id: int, before: tuple[Status, ...], after: Status
) -> WebhookEndpoint:
    found = await find(shop, endpoint_id)
    same = WebhookEndpoint.filter(id=found.id, status__in=list(before))
    if not await same.update(status=after):
        raise StaleError
    return found


def _use(shop_id: int) -> str:
    return f"webhook:{shop_id}"


def _host(url: str) -> str:
    """For the log: a path may hold what is nobody's business."""
    return urlsplit(url).hostname or ""
