"""Browsers that say yes to push messages, and those that take it back."""

import dataclasses
import hashlib
import re
from datetime import datetime
from typing import Final

from domain.audience import consents
from domain.audience.merging import living
from domain.connectors import channels, connecting
from domain.core.errors import BadValueError
from domain.models import PushSubscription

KEY: Final = re.compile(r"[A-Za-z0-9_\-]{80,90}={0,2}")
AUTH: Final = re.compile(r"[A-Za-z0-9_\-]{20,24}={0,2}")
LONGEST: Final = 1_500
MOST: Final = 20


@dataclasses.dataclass(frozen=True, kw_only=True)
class Browser:
    """What a browser's `PushSubscription.toJSON()` holds."""

    endpoint: str
    p256dh: str
    auth: str

    def check(self) -> None:
        """Raises BadValueError."""
        if not self.endpoint.startswith(("https://", "http://")) or len(self.endpoint) > LONGEST:
            raise BadValueError(reason="bad-subscription")
        if not KEY.fullmatch(self.p256dh) or not AUTH.fullmatch(self.auth):
            raise BadValueError(reason="bad-subscription")

    @property
    def digest(self) -> str:
        """By what the browser is found again."""
        return hashlib.sha256(self.endpoint.encode()).hexdigest()


async def public_key(shop_id: int) -> str:
    """The shop's key, as browsers want it; empty where it sends no push messages."""
    connector = await channels.line(shop_id, "push")
    if connector is None:
        return ""
    return str(getattr(connecting.open_kind(connector), "public_key", ""))


async def counts(shop_id: int) -> tuple[int, int]:
    """How many people said yes, in how many browsers."""
    live = PushSubscription.filter(shop_id=shop_id, removed_at__isnull=True)
    people = await live.distinct().values_list("customer_id")
    return len(people), await live.count()


async def subscribe(
    shop_id: int, customer_id: int, browser: Browser, now: datetime, *, text: str = ""
) -> None:
    """From now on messages come to this browser; `text` is what the person said yes to."""
    browser.check()
    customer = await living(customer_id)
    kept, is_new = await PushSubscription.get_or_create(
        {
            "customer_id": customer.id,
            "endpoint": browser.endpoint,
            "p256dh": browser.p256dh,
            "auth": browser.auth,
            "added_at": now,
        },
        shop_id=shop_id,
        digest=browser.digest,
    )
    if not is_new:
        kept.customer_id, kept.removed_at = customer.id, None
        kept.p256dh, kept.auth = browser.p256dh, browser.auth
        await kept.save()
    await _few(shop_id, customer.id, now)
    if await consents.state(customer, consents.MARKETING, "push") is not True:
        await consents.decide(
            customer,
            consents.MARKETING,
            now,
            is_given=True,
            source="browser",
            text=text,
            channel="push",
        )


async def _few(shop_id: int, customer_id: int, now: datetime) -> None:
    """Nobody has so many browsers: the oldest go."""
    mine = PushSubscription.filter(
        shop_id=shop_id, customer_id=customer_id, removed_at__isnull=True
    )
    extra = await mine.order_by("-id").offset(MOST).limit(MOST).values_list("id", flat=True)
    if extra:
        await PushSubscription.filter(id__in=list(extra)).update(removed_at=now)


async def unsubscribe(shop_id: int, endpoint: str, now: datetime) -> bool:
    """The browser takes it back; with the last one its owner says no."""
    key = Browser(endpoint=endpoint, p256dh="", auth="").digest
    kept = await PushSubscription.get_or_none(shop_id=shop_id, digest=key, removed_at__isnull=True)
    if kept is None:
        return False
    kept.removed_at = now
    await kept.save(update_fields=["removed_at"])
    left = PushSubscription.filter(
        shop_id=shop_id, customer_id=kept.customer_id, removed_at__isnull=True
    )
    if not await left.exists():
        customer = await living(kept.customer_id)
        await consents.refuse(customer, now, source="browser", channel="push")
    return True
