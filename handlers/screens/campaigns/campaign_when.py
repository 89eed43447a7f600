"""When a campaign goes out: ready moments, a typed one, whose clock. Arguments: campaign, version.

Of one that waits for its moment already the same screen moves it.
"""

from datetime import datetime, timedelta
from typing import Final

from domain.campaigns import drafting, scheduling
from domain.campaigns.scheduling import Schedule
from domain.core.errors import NotFoundError
from domain.models import Campaign
from handlers.kit import campaign_when
from handlers.kit.reading_moment import moment
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

ROUTE: Final = "%Y%m%d%H%M"
MORNING: Final = 10
EVENING: Final = 18
WEEK: Final = 7


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    clock = visit.now.astimezone(visit.shop.zone)
    text = visit.t(
        "campaign-when",
        name=campaign.name,
        now=f"{clock:%H:%M}",
        zone=visit.shop.zone_name,
        line=campaign_when.said(visit, campaign),
    )
    rows = _moments(visit, campaign)
    if campaign.status == "draft":
        rows = (*rows, *_clocks(visit, campaign))
    return View(text=text, rows=rows, back=Button("", "campaign_card", (campaign.id,)))


@act()
async def put(visit: Visit) -> Go:
    """At this moment."""
    try:
        wall = datetime.strptime(visit.word(2), ROUTE)  # noqa: DTZ007 - a wall clock
    except ValueError:
        raise NotFoundError(thing="button") from None
    return await _put(visit, wall)


@typed()
async def write(visit: Visit, words: Typed) -> Go:
    clock = visit.now.astimezone(visit.shop.zone).replace(tzinfo=None)
    return await _put(visit, moment(words.text, clock))


@act()
async def turn(visit: Visit) -> Go:
    """By the shop's clock, by everybody's own, at once."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    wished = next((each for each in scheduling.SCHEDULES if each == visit.word(2)), None)
    if wished is None:
        raise NotFoundError(thing="button")
    wall = scheduling.wall_of(campaign) if wished in {"at", "local"} else None
    await scheduling.put(campaign, wished, wall, visit.number(1))
    return Go("campaign_when", (campaign.id, campaign.version + 1))


async def _put(visit: Visit, wall: datetime) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    version = visit.number(1)
    if campaign.status in {"scheduled", "late"}:
        await scheduling.move(campaign, wall, version, visit.shop, visit.person, visit.now)
        return Go("campaign_run", (campaign.id,), toast=visit.t("campaign-moved"))
    scheduling.check(wall, visit.shop, visit.now)
    schedule: Schedule = "local" if campaign.schedule == "local" else "at"
    await scheduling.put(campaign, schedule, wall, version)
    return Go("campaign_when", (campaign.id, version + 1))


def _moments(visit: Visit, campaign: Campaign) -> tuple[Row, ...]:
    """Tonight, tomorrow morning and night, Monday morning: those still ahead."""
    clock = visit.now.astimezone(visit.shop.zone).replace(tzinfo=None)
    midnight = clock.replace(hour=0, minute=0, second=0, microsecond=0)
    monday = midnight + timedelta(days=WEEK - clock.weekday())
    ready = {
        "tonight": midnight.replace(hour=EVENING),
        "morning": midnight.replace(hour=MORNING) + timedelta(days=1),
        "evening": midnight.replace(hour=EVENING) + timedelta(days=1),
        "monday": monday.replace(hour=MORNING),
    }
    draft = (campaign.id, campaign.version)
    keys = [
        Button(
            visit.t.plain(f"campaign-when-{name}"),
            "campaign_when",
            (*draft, wall.strftime(ROUTE)),
            "put",
        )
        for name, wall in ready.items()
        if wall > clock
    ]
    return tuple(tuple(keys[n : n + 2]) for n in range(0, len(keys), 2))


def _clocks(visit: Visit, campaign: Campaign) -> tuple[Row, ...]:
    draft = (campaign.id, campaign.version)

    def key(schedule: str) -> Button:
        label = visit.t.plain(f"campaign-clock-{schedule}")
        return Button(label, "campaign_when", (*draft, schedule), "turn")

    match campaign.schedule:
        case "at":
            return ((key("local"),), (key("best"),), (key("now"),))
        case "local":
            return ((key("at"),), (key("best"),), (key("now"),))
        case "best":
            return ((key("now"),),)
        case _:
            return ((key("best"),),)
