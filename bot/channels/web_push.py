"""Push messages to the browsers of a customer: encrypted for each (RFC 8291), signed (RFC 8292)."""

import asyncio
import html
from typing import Any, Final
from urllib.parse import urlsplit

import orjson

from bot.channels.ways import UNSAID, Parcel, ShopChannel
from domain.connectors.channels import ChannelError
from domain.connectors.kinds.web_push import WebPush as Settings
from domain.core.ports import Answer, DeliveryError, OutsideError
from domain.messaging.markup import TAG, clipped
from domain.models import Connector, PushSubscription, Shop

SECONDS: Final = 20.0
AGAIN: Final = 60.0
# A push service keeps a message for a browser that is closed.
TTL: Final = 24 * 3600
SIGNED_FOR: Final = 12 * 3600
TITLE, BODY = 80, 500
GONE: Final = frozenset({404, 410})
TAKEN: Final = frozenset({200, 201, 202, 204})
LATER: Final = frozenset({429, 503})
DENIED: Final = frozenset({401, 403})
SERVER_ERROR: Final = 500


class WebPush(ShopChannel[Settings]):
    """One message goes to every browser of the person; one that took it is enough."""

    name = "push"

    async def carry(
        self, address: str, parcel: Parcel, connector: Connector, kind: Settings
    ) -> str:
        found = await PushSubscription.filter(
            shop_id=parcel.shop_id, customer_id=int(address), removed_at__isnull=True
        ).order_by("id")
        if not found:
            raise DeliveryError(reason="gone", is_permanent=True)
        shop = await Shop.get(id=parcel.shop_id)
        data = orjson.dumps(shown(parcel, shop))
        taken, failures, faults = 0, [], []
        for each in found:
            try:
                await self._sent(each, data, kind)
                taken += 1
            except DeliveryError as error:
                failures.append(error)
            except ChannelError as error:
                faults.append(error)
        if taken:
            return f"push:{parcel.delivery_id}:{taken}"
        # What may have arrived must not be sent again for the sake of the others.
        if faults and not any(each.is_unconfirmed for each in failures):
            raise faults[0]
        raise max(failures, key=_weight)

    async def _sent(self, to: PushSubscription, data: bytes, kind: Settings) -> None:
        body, headers = await asyncio.to_thread(
            _sealed, to, data, kind, self.ways.clock().timestamp()
        )
        try:
            answer = await self.ways.internet.post(to.endpoint, body, headers, seconds=SECONDS)
        except OutsideError as error:
            if error.reason in UNSAID:
                raise DeliveryError(reason="soft", retry_after=AGAIN) from None
            raise DeliveryError(reason="no_answer", is_unconfirmed=True) from None
        await self._judged(answer, to)

    async def _judged(self, answer: Answer, to: PushSubscription) -> None:
        if answer.status in TAKEN:
            return
        if answer.status in GONE:
            await PushSubscription.filter(id=to.id).update(removed_at=self.ways.clock())
            raise DeliveryError(reason="gone", is_permanent=True)
        if answer.status in LATER:
            raise DeliveryError(reason="soft", retry_after=float(answer.retry_after or AGAIN))
        if answer.status in DENIED:
            raise ChannelError(reason="vapid", said=str(answer.status))
        if answer.status >= SERVER_ERROR:
            raise DeliveryError(reason="no_answer", is_unconfirmed=True)
        raise DeliveryError(reason="refused", is_permanent=True)


def _weight(error: DeliveryError) -> int:
    """What one failure says of the whole: it may have arrived, is worth another try, is over."""
    if error.is_unconfirmed:
        return 2
    return 0 if error.is_permanent else 1


def shown(parcel: Parcel, shop: Shop) -> dict[str, Any]:
    """What the service worker shows."""
    words = html.unescape(TAG.sub("", str(parcel.content.get("text", "")))).strip()
    first, _, rest = words.partition("\n")
    title = str(parcel.content.get("subject") or "") or (first if rest else shop.name)
    buttons = list(parcel.content.get("buttons") or ())
    return {
        "title": clipped(title, TITLE),
        "body": clipped((rest or first).strip(), BODY),
        "url": buttons[0]["url"] if buttons else "",
        "tag": f"b{parcel.delivery_id}",
    }


def _sealed(
    to: PushSubscription, data: bytes, kind: Settings, now: float
) -> tuple[bytes, dict[str, str]]:
    """For a thread: the libraries are large, and loaded with the first message."""
    from py_vapid import Vapid02  # noqa: PLC0415
    from pywebpush import WebPusher  # noqa: PLC0415

    whom = {"endpoint": to.endpoint, "keys": {"p256dh": to.p256dh, "auth": to.auth}}
    place = urlsplit(to.endpoint)
    claims = {
        "aud": f"{place.scheme}://{place.netloc}",
        "sub": f"mailto:{kind.contact}",
        "exp": int(now) + SIGNED_FOR,
    }
    signed = Vapid02.from_raw(kind.private_key.encode()).sign(claims)
    body: bytes = WebPusher(whom).encode(data)["body"]
    headers = {
        "Content-Type": "application/octet-stream",
        "Content-Encoding": "aes128gcm",
        "TTL": str(TTL),
        "Urgency": "normal",
        **signed,
    }
    return body, headers
