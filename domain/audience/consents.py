"""Consent: asked apart for service and marketing, every decision kept as proof."""

import hashlib
from datetime import datetime

from domain.facts.saying import say
from domain.facts.topics.consent_changed import ConsentChanged
from domain.models import Consent, ConsentRecord, Customer

MARKETING = "marketing"
SERVICE = "service"


def version_of(text: str) -> str:
    """The version of a consent text: the first 16 hex digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


async def decide(
    customer: Customer,
    topic: str,
    now: datetime,
    *,
    is_given: bool,
    source: str,
    text: str = "",
    channel: str = "telegram",
) -> None:
    """Put a decision in force and keep it as proof with the version of the text that was shown."""
    before = await state(customer, topic, channel)
    await Consent.update_or_create(
        {"is_given": is_given, "decided_at": now, "shop_id": customer.shop_id},
        customer_id=customer.id,
        channel=channel,
        topic=topic,
    )
    await ConsentRecord.create(
        shop_id=customer.shop_id,
        customer_id=customer.id,
        channel=channel,
        topic=topic,
        is_given=is_given,
        decided_at=now,
        source=source,
        text_version=version_of(text) if text else "",
    )
    if before != is_given:
        fact = ConsentChanged(
            customer_id=customer.id,
            channel=channel,
            subject=topic,
            is_given=is_given,
            source=source,
        )
        await say(customer.shop_id, fact, now)


async def refuse(
    customer: Customer, now: datetime, *, source: str, channel: str = "telegram", text: str = ""
) -> None:
    """No to every offer by this channel: to marketing, and to each topic they had agreed to.

    What was refused before stays as it was said then.
    """
    agreed = Consent.filter(customer_id=customer.id, channel=channel, is_given=True)
    topics = await agreed.exclude(topic=SERVICE).order_by("id").values_list("topic", flat=True)
    refused = [] if await state(customer, MARKETING, channel) is False else [MARKETING]
    for topic in dict.fromkeys((*refused, *map(str, topics))):
        await decide(
            customer, topic, now, is_given=False, source=source, text=text, channel=channel
        )


async def state(customer: Customer, topic: str, channel: str = "telegram") -> bool | None:
    """True, False, or None when never asked."""
    consent = await Consent.get_or_none(customer_id=customer.id, topic=topic, channel=channel)
    return None if consent is None else consent.is_given
