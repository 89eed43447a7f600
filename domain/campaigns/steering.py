"""Start, pause, resume and stop: each is one compare-and-set, so a double tap does it once."""

import dataclasses
from datetime import datetime

from domain.audience import audit
from domain.campaigns import lettering, promising
from domain.campaigns.crowds import chosen, crowd_of
from domain.campaigns.drafting import message_of
from domain.campaigns.pacing import check_end
from domain.campaigns.scheduling import instant, starts, wall_of
from domain.core.errors import DomainError, StaleError
from domain.messaging import audience as audiences
from domain.messaging import fallback, outbox
from domain.messaging.audience import Audience
from domain.messaging.templates import rendering
from domain.messaging.templates.refusals import LackingValuesError
from domain.messaging.zones import readers_by_zone
from domain.models import Campaign, Person, Shop
from domain.segments.sql import NO


@dataclasses.dataclass(eq=False)
class EmptyAudienceError(DomainError):
    """Nobody of the segment can be written to."""

    code = "empty-audience"


async def audience(campaign: Campaign, shop: Shop, now: datetime) -> Audience:
    """Who would get it now. Raises NoSegmentError, TooSlowError."""
    waits = campaign.policy == "wait"
    message = message_of(campaign)
    lacking = NO if message.missing == "default" else rendering.lacking(message.texts, shop, now)
    crowd, channels = await crowd_of(campaign), await fallback.working(campaign)
    return await audiences.count(
        crowd,
        shop,
        now,
        waits=waits,
        lacking=lacking,
        channels=channels,
        moves_on=campaign.policy == "next",
    )


async def at_night(campaign: Campaign, shop: Shop, now: datetime) -> int:
    """How many would get it only when their quiet hours are over. Raises as `audience` does."""
    waits, channels = campaign.policy == "wait", await fallback.working(campaign)
    crowd = await crowd_of(campaign)
    return await audiences.at_night(
        crowd, shop, now, waits=waits, channels=channels, moves_on=campaign.policy == "next"
    )


async def past_their_hour(campaign: Campaign, shop: Shop, now: datetime) -> int:
    """By everybody's own clock: how many are past that hour already. Raises as `audience` does."""
    wall = wall_of(campaign)
    if campaign.schedule != "local" or wall is None:
        return 0
    waits, channels = campaign.policy == "wait", await fallback.working(campaign)
    found = await readers_by_zone(
        await crowd_of(campaign),
        shop,
        now,
        waits=waits,
        channels=channels,
        moves_on=campaign.policy == "next",
    )
    return sum(people for zone, people in found.items() if instant(wall, zone) < now)


async def start(
    campaign: Campaign, version: int, will_get: int, actor: Person, now: datetime
) -> None:
    """Send to the number that was confirmed; the exact one is counted with the first batch.

    What has a moment of its own waits for it. Raises StaleError when the draft was changed or
    started meanwhile, PastMomentError when its moment has passed, TooLateError.
    """
    message_of(campaign).check()
    segments = await chosen(campaign)
    if not will_get:
        raise EmptyAudienceError
    await _nobody_lacks(campaign, now)
    shop = await Shop.get(id=campaign.shop_id)
    await lettering.check(campaign, shop, now)
    starts_at = await starts(campaign, shop, now)
    check_end(campaign, starts_at or now)
    draft = Campaign.filter(id=campaign.id, status="draft", version=version)
    started = await draft.update(
        status="sending" if starts_at is None else "scheduled",
        version=version + 1,
        tree=segments.crowd.stored(),
        eligibility=await promising.frozen(campaign, message_of(campaign)),
        audience_size=will_get,
        started_at=now if starts_at is None else None,
        starts_at=starts_at,
        wave=0,
    )
    if not started:
        raise StaleError
    action = "campaign_started" if starts_at is None else "campaign_scheduled"
    said: dict[str, object] = {"name": campaign.name, "count": will_get}
    said["segment"] = ", ".join(each.name for each in segments.inside)
    if starts_at is not None:
        said["moment"] = campaign.wall.replace("T", " ")
    await audit.record(campaign.shop_id, actor, action, now, **said)


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
    if campaign.question == "trial":
        raise StaleError
    await _turn(campaign, ("paused",), "sending")
    await audit.record(campaign.shop_id, actor, "campaign_resumed", now, name=campaign.name)


async def go_on(campaign: Campaign, actor: Person, now: datetime) -> None:
    """The few who got it first are enough: to all the others now. Raises StaleError."""
    asked = Campaign.filter(id=campaign.id, status="paused", question="trial")
    values = {"status": "sending", "question": "", "asked_at": None, "wave": campaign.wave + 1}
    if not await asked.update(**values):
        raise StaleError
    await audit.record(campaign.shop_id, actor, "campaign_trial_passed", now, name=campaign.name)


async def stop(campaign: Campaign, actor: Person | None, now: datetime, reason: str = "") -> None:
    """End it for good; who has not got it yet won't. Raises StaleError."""
    counts = {**campaign.counts, reason: 1} if reason else campaign.counts
    values = {"finished_at": now, "counts": counts, "question": "", "retrying": ""}
    await _turn(campaign, ("sending", "paused"), "stopped", **values)
    await outbox.recall(campaign.id)
    await audit.record(campaign.shop_id, actor, "campaign_stopped", now, name=campaign.name)


async def _turn(campaign: Campaign, before: tuple[str, ...], after: str, **values: object) -> None:
    found = Campaign.filter(id=campaign.id, status__in=before)
    if not await found.update(status=after, **values):
        raise StaleError
