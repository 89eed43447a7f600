"""Start, pause, resume and stop: each is one compare-and-set, so a double tap does it once."""

import dataclasses
from datetime import datetime
from typing import Any

from domain.audience import audit
from domain.campaigns.drafting import message_of
from domain.core.errors import DomainError, StaleError
from domain.messaging import audience as audiences
from domain.messaging import fallback, outbox
from domain.messaging.audience import Audience
from domain.messaging.templates import rendering
from domain.messaging.templates.refusals import LackingValuesError
from domain.models import Campaign, Person, Segment, Shop
from domain.segments.rule import Rule, rule_of
from domain.segments.sql import NO
from domain.segments.tree import from_json, to_json


@dataclasses.dataclass(eq=False)
class NoSegmentError(DomainError):
    """Nobody was chosen to write to, or the segment is gone."""

    code = "no-segment"


@dataclasses.dataclass(eq=False)
class EmptyAudienceError(DomainError):
    """Nobody of the segment can be written to."""

    code = "empty-audience"


def frozen(segment: Segment) -> dict[str, Any]:
    """The rule as it is now: what a later change of the segment does not touch."""
    rule = rule_of(segment)
    return {"base": rule.base, "tree": to_json(rule.tree)}


def frozen_rule(campaign: Campaign) -> Rule:
    """The rule the campaign was started with."""
    kept = campaign.tree or {}
    return Rule(base=kept["base"], tree=from_json(kept["tree"]))


async def audience(campaign: Campaign, shop: Shop, now: datetime) -> Audience:
    """Who would get it now. Raises NoSegmentError, TooSlowError."""
    if campaign.segment is None:
        raise NoSegmentError
    waits = campaign.policy == "wait"
    message = message_of(campaign)
    lacking = NO if message.missing == "default" else rendering.lacking(message.texts, shop, now)
    rule, channels = rule_of(campaign.segment), await fallback.working(campaign)
    return await audiences.count(rule, shop, now, waits=waits, lacking=lacking, channels=channels)


async def at_night(campaign: Campaign, shop: Shop, now: datetime) -> int:
    """How many would get it only when their quiet hours are over. Raises as `audience` does."""
    if campaign.segment is None:
        raise NoSegmentError
    waits, channels = campaign.policy == "wait", await fallback.working(campaign)
    rule = rule_of(campaign.segment)
    return await audiences.at_night(rule, shop, now, waits=waits, channels=channels)


async def start(
    campaign: Campaign, version: int, will_get: int, actor: Person, now: datetime
) -> None:
    """Send to the number that was confirmed; the exact one is counted with the first batch.

    Raises StaleError when the draft was changed or started meanwhile.
    """
    message_of(campaign).check()
    if campaign.segment is None:
        raise NoSegmentError
    if not will_get:
        raise EmptyAudienceError
    await _nobody_lacks(campaign, now)
    draft = Campaign.filter(id=campaign.id, status="draft", version=version)
    started = await draft.update(
        status="sending",
        version=version + 1,
        tree=frozen(campaign.segment),
        audience_size=will_get,
        started_at=now,
    )
    if not started:
        raise StaleError
    await audit.record(
        campaign.shop_id,
        actor,
        "campaign_started",
        now,
        name=campaign.name,
        count=will_get,
        segment=campaign.segment.name,
    )


async def _nobody_lacks(campaign: Campaign, now: datetime) -> None:
    """Raises LackingValuesError where the message must not go while somebody lacks a value."""
    if message_of(campaign).missing != "fail":
        return
    found = await audience(campaign, await Shop.get(id=campaign.shop_id), now)
    if found.no_value:
        raise LackingValuesError(count=found.no_value)


async def tested(campaign: Campaign, actor: Person, now: datetime) -> None:
    """Somebody of the staff sent it to themselves."""
    await audit.record(campaign.shop_id, actor, "campaign_tested", now, name=campaign.name)


async def pause(campaign: Campaign, actor: Person, now: datetime) -> None:
    """Begin nothing more until it is resumed. Raises StaleError."""
    await _turn(campaign, ("sending",), "paused")
    await audit.record(campaign.shop_id, actor, "campaign_paused", now, name=campaign.name)


async def resume(campaign: Campaign, actor: Person, now: datetime) -> None:
    """Go on with the next one. Raises StaleError."""
    await _turn(campaign, ("paused",), "sending")
    await audit.record(campaign.shop_id, actor, "campaign_resumed", now, name=campaign.name)


async def stop(campaign: Campaign, actor: Person | None, now: datetime, reason: str = "") -> None:
    """End it for good; who has not got it yet won't. Raises StaleError."""
    counts = {**campaign.counts, reason: 1} if reason else campaign.counts
    await _turn(campaign, ("sending", "paused"), "stopped", finished_at=now, counts=counts)
    await outbox.recall(campaign.id)
    await audit.record(campaign.shop_id, actor, "campaign_stopped", now, name=campaign.name)


async def _turn(campaign: Campaign, before: tuple[str, ...], after: str, **values: object) -> None:
    found = Campaign.filter(id=campaign.id, status__in=before)
    if not await found.update(status=after, **values):
        raise StaleError
