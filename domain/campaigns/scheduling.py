"""When a campaign goes out: a moment of the shop's clock, or of each reader's own."""

import dataclasses
from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from domain.audience import audit
from domain.campaigns.drafting import change
from domain.core.errors import DomainError, StaleError
from domain.core.reading import on
from domain.experiments import choosing
from domain.messaging.pressure.keeping import rules_of
from domain.messaging.readers import zone_of
from domain.messaging.slots import Slot
from domain.messaging.timing.choosing import HOUR, WITHIN, best_moments
from domain.models import Campaign, Customer, Person, Shop

Schedule = Literal["now", "at", "local", "best"]
SCHEDULES: Final[tuple[Schedule, ...]] = ("now", "at", "local", "best")
WALL: Final = "%Y-%m-%dT%H:%M"
# Whoever said nothing about it does not want a morning's message at night.
LATE: Final = timedelta(hours=3)
FARTHEST: Final = timedelta(days=366)


@dataclasses.dataclass(eq=False)
class PastMomentError(DomainError):
    """The moment is over; `moment` is what was asked for."""

    code = "past-moment"


@dataclasses.dataclass(eq=False)
class FarMomentError(DomainError):
    """The moment is more than a year away."""

    code = "far-moment"


@dataclasses.dataclass(eq=False)
class TrialByClockError(DomainError):
    """Everybody's own clock and a few people first don't go together."""

    code = "trial-by-clock"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Span:
    """From the first reader's moment to the last one's."""

    first: datetime
    last: datetime


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """When the clock on the wall shows that: the first time of two, moved forward out of a gap."""
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def wall_of(campaign: Campaign) -> datetime | None:
    """What the clock shows when the campaign goes out; None where it goes out at once."""
    timed = campaign.schedule in {"at", "local"} and campaign.wall
    return datetime.strptime(campaign.wall, WALL) if timed else None  # noqa: DTZ007 - a wall clock


async def zones(shop: Shop) -> list[ZoneInfo]:
    """The zones the shop's customers live in, the shop's own among them."""
    with on("heavy"):
        found = Customer.filter(shop_id=shop.id, merged_into_id__isnull=True).distinct()
        names = [str(row[0]) for row in await found.values_list("time_zone")]
    kept = {zone_of(each, shop).key: zone_of(each, shop) for each in [*names, ""]}
    return list(kept.values())


def span(wall: datetime, where: Collection[ZoneInfo], over: datetime | None = None) -> Span:
    """When it is that time for the first and for the last of these zones; `over` as in `by_own`."""
    moments = [by_own(wall, each, over) for each in where]
    return Span(first=min(moments), last=max(moments))


def by_own(wall: datetime, zone: ZoneInfo, over: datetime | None = None) -> datetime:
    """When a reader's clock shows that; what is past at the moment `over` goes the next day."""
    moment = instant(wall, zone)
    is_past = over is not None and moment < over
    return instant(wall + timedelta(days=1), zone) if is_past else moment


def following(wall: datetime, shop: Shop, now: datetime) -> datetime:
    """The next time the shop's clock shows that hour: of a moment that has passed."""
    today = now.astimezone(shop.zone).replace(tzinfo=None).date()
    ahead = datetime.combine(today, wall.time())
    return ahead if instant(ahead, shop.zone) > now else ahead + timedelta(days=1)


async def starts(campaign: Campaign, shop: Shop, now: datetime) -> datetime | None:
    """When it is to be begun; None: at once. Raises PastMomentError, FarMomentError."""
    wall = wall_of(campaign)
    if wall is None:
        return None
    check(wall, shop, now)
    if campaign.schedule == "local":
        # Where it is later already, people get it at once, or else the next day.
        over = now if campaign.rolls_over else None
        return max(now, span(wall, await zones(shop), over).first)
    return instant(wall, shop.zone)


def check(wall: datetime, shop: Shop, now: datetime) -> None:
    """A moment of the shop's clock that is still ahead. Raises PastMomentError, FarMomentError."""
    check_moment(instant(wall, shop.zone), now)


def check_moment(moment: datetime, now: datetime) -> None:
    """A moment ahead, and not for ever. Raises PastMomentError, FarMomentError."""
    if moment <= now:
        raise PastMomentError
    if moment > now + FARTHEST:
        raise FarMomentError


async def roll_over(campaign: Campaign, version: int) -> None:
    """By everybody's own clock: who is past the hour gets it the next day, or at once again."""
    await change(campaign, version, rolls_over=not campaign.rolls_over)


async def is_quiet(wall: datetime, shop: Shop) -> bool:
    """Whether the shop writes to nobody when the clock shows that."""
    return (await rules_of(shop.id)).quiet.holds(wall.hour * 60 + wall.minute)


async def put(campaign: Campaign, schedule: Schedule, wall: datetime | None, version: int) -> None:
    """Let a draft go out then. Raises StaleError, TrialByClockError, InStepsError."""
    if schedule == "local" and campaign.trial:
        raise TrialByClockError
    if schedule in choosing.BY_READER:
        await choosing.whole(campaign)
    text = "" if wall is None else wall.strftime(WALL)
    await change(campaign, version, schedule=schedule, wall=text)


async def move(
    campaign: Campaign, wall: datetime, version: int, shop: Shop, actor: Person, now: datetime
) -> None:
    """Another moment for what waits for its own. Raises StaleError, PastMomentError."""
    check(wall, shop, now)
    campaign.wall = wall.strftime(WALL)
    waiting = Campaign.filter(id=campaign.id, status__in=("scheduled", "late"), version=version)
    moved = await waiting.update(
        status="scheduled",
        version=version + 1,
        wall=campaign.wall,
        starts_at=await starts(campaign, shop, now),
        question="",
        asked_at=None,
    )
    if not moved:
        raise StaleError
    moment = wall.strftime("%d.%m.%Y %H:%M")
    name = campaign.name
    await audit.record(shop.id, actor, "campaign_moved", now, name=name, moment=moment)


async def cancel(campaign: Campaign, version: int, actor: Person, now: datetime) -> None:
    """Make it a draft again; nobody has got it. Raises StaleError."""
    waiting = Campaign.filter(id=campaign.id, status__in=("scheduled", "late"), version=version)
    back = await waiting.update(
        status="draft", version=version + 1, starts_at=None, tree=None, question="", asked_at=None
    )
    if not back:
        raise StaleError
    await audit.record(campaign.shop_id, actor, "campaign_unscheduled", now, name=campaign.name)


async def start_due(now: datetime) -> int:
    """Start whatever's moment has come, once; what is too late waits for a word of its owner."""
    started = 0
    for campaign in await Campaign.filter(status="scheduled", starts_at__lte=now).order_by("id"):
        waiting = Campaign.filter(id=campaign.id, status="scheduled", version=campaign.version)
        if campaign.starts_at and now - campaign.starts_at > patience(campaign):
            if await waiting.update(status="late", version=campaign.version + 1, question="late"):
                await _said(campaign, "campaign_late", now)
        elif await waiting.update(status="sending", version=campaign.version + 1, started_at=now):
            started += 1
            await _said(campaign, "campaign_begun", now)
    return started


def patience(campaign: Campaign) -> timedelta:
    """How late it may begin."""
    if campaign.expires_at and campaign.starts_at:
        return campaign.expires_at - campaign.starts_at
    return timedelta(seconds=campaign.lasts) if campaign.lasts else LATE


async def _said(campaign: Campaign, action: str, now: datetime) -> None:
    await audit.record(campaign.shop_id, None, action, now, name=campaign.name)


async def slots(
    campaign: Campaign, shop: Shop, customer_ids: Sequence[int], wave: int
) -> dict[int, Slot]:
    """When each of these people gets it, where that is another moment than the start."""
    if campaign.schedule == "best" and campaign.started_at:
        return await _at_their_best(campaign, shop, customer_ids, wave, campaign.started_at)
    wall = wall_of(campaign)
    if campaign.schedule != "local" or wall is None:
        return {each: Slot(wave=wave) for each in customer_ids} if wave else {}
    rows = Customer.filter(id__in=list(customer_ids)).values_list("id", "time_zone")
    moments: dict[str, datetime] = {}
    found = {}
    over = campaign.starts_at if campaign.rolls_over else None
    for customer_id, name in await rows:
        if name not in moments:
            moments[name] = by_own(wall, zone_of(name, shop), over)
        found[customer_id] = Slot(not_before=moments[name], wave=wave)
    return found


async def _at_their_best(
    campaign: Campaign, shop: Shop, customer_ids: Sequence[int], wave: int, now: datetime
) -> dict[int, Slot]:
    """Each at their own hour; after a crash at the same one. Raises TooSlowError.

    What is of no use any more within a day is not put off beyond its end. Nobody of such a campaign
    is compared with the usual hour: that may lie behind the end.
    """
    end = campaign.expires_at
    if end is not None and end < now + WITHIN + HOUR:
        soon = await best_moments(
            shop, customer_ids, now, seed=campaign.id, within=end - now, has_lots=False
        )
        return {
            customer_id: Slot(not_before=each.moment if each.moment < end else now, wave=wave)
            for customer_id, each in soon.items()
        }
    chosen = await best_moments(shop, customer_ids, now, seed=campaign.id)
    return {
        customer_id: Slot(not_before=each.moment, wave=wave, timing=each.arm)
        for customer_id, each in chosen.items()
    }
