"""What is written on a message for the channel that carries it: whose it is and what sort."""

from typing import Any

from domain.messaging.outbox import Claimed


def labelled(delivery: Claimed, content: dict[str, Any]) -> dict[str, Any]:
    """The content with its label. Words of the channel's own stand in place of the common ones."""
    label = {
        "shop": delivery.shop_id,
        "customer": delivery.customer_id,
        "delivery": delivery.id,
        "kind": delivery.kind,
        "topic": delivery.topic,
        "attempt": delivery.attempts,
    }
    return {**own_words(content, delivery.channel), "label": label}


def own_words(content: dict[str, Any], channel: str) -> dict[str, Any]:
    """The content as this channel says it."""
    return {**content, **((content.get("by_channel") or {}).get(channel) or {})}
