"""What has to be known of deliveries just before it is decided whether they go."""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, cast

from domain.core.errors import DomainError
from domain.experiments import letters
from domain.messaging import discounts
from domain.messaging.clicks import shortening
from domain.messaging.eligibility.rule import Planned, judged
from domain.messaging.envelope import labelled
from domain.messaging.markup import visible
from domain.messaging.message import Message
from domain.messaging.outbox import Claimed
from domain.messaging.pressure.decision import Asked, Policy
from domain.messaging.readers import Reader, readers
from domain.messaging.templates.rendering import Facts, gathered
from domain.models import Campaign, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class Letter:
    """A delivery, ready to go."""

    delivery: Claimed
    address: str
    content: dict[str, Any]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Prepared:
    """By delivery what it wants and what it says, by customer who reads it."""

    asked: dict[int, Asked]
    readers: dict[int, Reader]
    contents: dict[int, dict[str, Any]]

    def letter(self, delivery: Claimed) -> Letter:
        """The delivery with its address in the channel it goes by."""
        addresses = self.readers[delivery.customer_id].addresses
        return Letter(
            delivery=delivery,
            address=addresses[delivery.channel],
            content=shortening.current().shortened(
                delivery, labelled(delivery, self.contents[delivery.id])
            ),
        )


async def prepared(chunk: Sequence[Claimed], channels: Collection[str], now: datetime) -> Prepared:
    """Everything about some deliveries; `channels` are those this process has."""
    ready = Prepared(asked={}, readers={}, contents={})
    for (shop_id, campaign_id, variant), group in groupby(sorted(chunk, key=_place), key=_kin):
        deliveries = list(group)
        shop = await Shop.get(id=shop_id)
        campaign = None if campaign_id is None else await Campaign.get(id=campaign_id)
        told = await letters.changed(campaign, variant) if campaign else {}
        message = Message.restored(told)
        ids = [each.customer_id for each in deliveries]
        ready.readers.update(await readers(shop, ids))
        ready.asked.update(await asked_of(shop, deliveries, campaign, channels, now))
        codes = await discounts.given(shop, campaign, told, ids, now)
        said = await _said(shop, ids, message, codes, now)
        for each in deliveries:
            content, refusal = said.get(each.customer_id, ({}, "broken_text"))
            ready.contents[each.id] = each.content or content
            if each.content is None and refusal:
                ready.asked[each.id] = dataclasses.replace(ready.asked[each.id], refusal=refusal)
        going = [(each, ready.contents[each.id]) for each in deliveries]
        await shortening.current().keep(shop_id, message, going, now)
    return ready


async def _said(
    shop: Shop,
    ids: Sequence[int],
    message: Message,
    codes: Mapping[int, discounts.Values] | None,
    now: datetime,
) -> dict[int, tuple[dict[str, Any], str]]:
    """What the message says to each of them, and why it must not; of a broken text nothing.

    Where it gives codes nobody gets it without one.
    """
    try:
        facts = await gathered(shop, ids, message.texts, now)
    except DomainError:
        return {}
    if codes is not None:
        facts = {each: discounts.filled(known, codes.get(each)) for each, known in facts.items()}
    return {
        each: (
            message.content(known),
            _lack(message, known) if codes is None or each in codes else "no_value",
        )
        for each, known in facts.items()
    }


def _lack(message: Message, facts: Facts) -> str:
    """Neither what lacks a value that must not be missing goes, nor what would be empty."""
    is_empty = not message.carried and not visible(message.text_for(facts)).strip()
    is_message = bool(message.text)
    return "no_value" if (is_empty and is_message) or not message.is_for(facts) else ""


def _place(delivery: Claimed) -> tuple[int, int, int]:
    """Those of one kin side by side."""
    variant = -1 if delivery.variant is None else delivery.variant
    return delivery.shop_id, delivery.campaign_id or 0, variant


def _kin(delivery: Claimed) -> tuple[int, int | None, int | None]:
    return delivery.shop_id, delivery.campaign_id, delivery.variant


async def asked_of(
    shop: Shop,
    deliveries: Sequence[Claimed],
    campaign: Campaign | None,
    channels: Collection[str],
    now: datetime,
) -> dict[int, Asked]:
    """What each delivery wants, with what its rules of eligibility say now.

    A channel this process does not have is as good as not named.
    """
    by_rules: dict[str, list[Claimed]] = defaultdict(list)
    rules = {}
    for each in deliveries:
        own = (campaign.eligibility if campaign else each.eligibility) or []
        by_rules[repr(own)].append(each)
        rules[repr(own)] = own
    found = {}
    for name, group in by_rules.items():
        planned = [
            Planned(
                id=each.id,
                customer_id=each.customer_id,
                planned_at=_since(each, campaign),
                campaign_id=each.campaign_id,
            )
            for each in group
        ]
        verdict = await judged(rules[name], shop, planned, now)
        for each in group:
            found[each.id] = Asked(
                kind=each.kind,
                topic=each.topic,
                channels=tuple(name for name in each.channels if name in channels),
                policy=cast(Policy, each.policy),
                expires_at=each.expires_at,
                keeps_quiet=each.keeps_quiet,
                keeps_caps=each.keeps_caps,
                seed=each.id,
                refusal=verdict.refusals.get(each.id, ""),
                is_unsure=each.id in verdict.unsure,
            )
    return found


def _since(delivery: Claimed, campaign: Campaign | None) -> datetime:
    return (campaign.started_at if campaign else None) or delivery.planned_at
