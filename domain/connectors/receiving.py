"""Receipts of providers: an SMS arrived or did not, a letter came back or was complained about."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import orjson

from domain.connectors import connecting
from domain.connectors.bounces import returning
from domain.connectors.kinds.email_smtp import EmailSmtp
from domain.connectors.kinds.sms_http import SmsHttp
from domain.connectors.sms import signing
from domain.connectors.sms.provider import Report
from domain.connectors.sms.signing import Call
from domain.core.ports import Vault
from domain.messaging import addresses, fallback, marks
from domain.messaging.addresses import Bounce
from domain.models import Connector, Delivery, Receipt

Fields = Mapping[str, Sequence[str]]
# The words of mail services for the three things that matter.
WORDS: Final[dict[str, Bounce]] = {
    "hard": "hard",
    "hard_bounce": "hard",
    "hard_bounced": "hard",
    "bounce": "hard",
    "bounced": "hard",
    "soft": "soft",
    "soft_bounce": "soft",
    "soft_bounced": "soft",
    "deferred": "soft",
    "complaint": "complaint",
    "spam": "complaint",
    "spamreport": "complaint",
}
MOST: Final = 1_000
KEPT: Final = timedelta(days=30)


def is_theirs(connector: Connector, call: Call, vault: Vault) -> bool:
    """Whether the provider itself calls, where its calls can be told from others.

    Raises SecretLostError.
    """
    kind = connecting.open_kind(connector)
    if not isinstance(kind, SmsHttp) or not kind.told.signs:
        return True
    whole = connecting.kind_of(connector, vault)
    return isinstance(whole, SmsHttp) and signing.is_twilio(call, whole.password)


async def take(connector: Connector, fields: Fields, body: bytes, now: datetime) -> str | None:
    """Write down what it says; what to answer, None where nothing was understood."""
    kind = connecting.open_kind(connector)
    if isinstance(kind, SmsHttp):
        reports = kind.told.told(fields)
        for report in reports:
            await _sms(connector, report, now)
        return kind.told.answer if reports else None
    if isinstance(kind, EmailSmtp):
        return await _mail(connector, body, now)
    return None


async def _sms(connector: Connector, report: Report, now: datetime) -> None:
    """A receipt that comes twice, or after the last word, changes nothing."""
    if report.status == "sent":
        return
    mine = Receipt.filter(
        shop_id=connector.shop_id,
        connector_id=connector.id,
        external_id=report.external_id,
        status="sent",
    )
    row = await mine.first()
    if row is None or not await mine.update(status=report.status, told_at=now):
        return
    delivery = await Delivery.get_or_none(id=row.delivery_id or 0, shop_id=connector.shop_id)
    if delivery is None:
        return
    if report.status == "delivered":
        await fallback.delivered(delivery.id, now)
        return
    if report.is_hard:
        await addresses.bounced(delivery, "hard", report.word, now)
    await fallback.came_back(delivery, "hard" if report.is_hard else "not_delivered", now)


async def _mail(connector: Connector, body: bytes, now: datetime) -> str | None:
    """JSON: one report or a list, each with `event` and `message_id`, see docs/channels.md."""
    try:
        told = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    understood = 0
    for each in (told if isinstance(told, list) else [told])[:MOST]:
        if isinstance(each, dict):
            understood += await _letter(connector.shop_id, each, now)
    return "ok" if understood else None


async def _letter(shop_id: int, told: Mapping[str, Any], now: datetime) -> bool:
    kind = WORDS.get(str(told.get("event", "")).lower())
    message_id = str(told.get("message_id") or told.get("smtp-id") or "")
    if kind is None:
        return False
    number = await marks.delivery_of(shop_id, message_id)
    if number is None:
        return False
    said = str(told.get("reason", ""))[:200]
    return await returning.told(shop_id, number, kind, said, now)


async def forget(now: datetime) -> int:
    """Numbers nobody will ask about any more."""
    return await Receipt.filter(made_at__lt=now - KEPT).delete()
