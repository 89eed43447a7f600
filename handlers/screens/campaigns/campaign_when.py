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
from handlers.kit.campaign_when import wall_words
from handlers.kit.reading_moment import moment
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Typed, Visit

ROUTE: Final = "%Y%m%d%H%M"
MORNING: Final = 10
EVENING: Final = 18
WEEK: Final = 7


@screen(right="campaigns.send", back="campaigns", is_slow=True)
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
    past = _past(visit)
    over = await campaign_when.over_already(visit, campaign) if campaign.status == "draft" else ""
    rows = _offered(visit, campaign, past) if past else _moments(visit, campaign)
    if campaign.status == "draft":
        rows = (*rows, *_clocks(visit, campaign, has_late=bool(over)))
    told = visit.t("campaign-when-past", moment=wall_words(past)) if past else ""
    return View(
        text="\n\n".join(filter(None, (told, text, over))),
        rows=rows,
        back=Button("", "campaign_card", (campaign.id,)),
    )


@act()
async def put(visit: Visit) -> Go:
    """At this moment."""
    wall = _named(visit)
    if wall is None:
        raise NotFoundError(thing="button")
    return await _put(visit, wall)


@typed()
async def write(visit: Visit, words: Typed) -> Go:
    clock = visit.now.astimezone(visit.shop.zone).replace(tzinfo=None)
    return await _put(visit, moment(words.text, clock))


@act()
async def roll(visit: Visit) -> Go:
    """Who is past the hour: tomorrow, or at once."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    await scheduling.roll_over(campaign, visit.number(1))
    return Go("campaign_when", (campaign.id, campaign.version + 1))


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
    if scheduling.instant(wall, visit.shop.zone) <= visit.now:
        # The screen says so, and when that hour comes next.
        return Go("campaign_when", (campaign.id, version, wall.strftime(ROUTE)))
    if campaign.status in {"scheduled", "late"}:
        await scheduling.move(campaign, wall, version, visit.shop, visit.person, visit.now)
        return Go("campaign_run", (campaign.id,), toast=visit.t("campaign-moved"))
    scheduling.check(wall, visit.shop, visit.now)
    schedule: Schedule = "local" if campaign.schedule == "local" else "at"
    await scheduling.put(campaign, schedule, wall, version)
    return Go("campaign_when", (campaign.id, version + 1))


def _named(visit: Visit) -> datetime | None:
    """The moment that stands in the route."""
    try:
        return datetime.strptime(visit.word(2, ""), ROUTE)  # noqa: DTZ007 - a wall clock
    except ValueError:
        return None


def _past(visit: Visit) -> datetime | None:
    """The moment somebody asked for that has passed."""
    wall = _named(visit)
    is_past = wall is not None and scheduling.instant(wall, visit.shop.zone) <= visit.now
    return wall if is_past else None


def _offered(visit: Visit, campaign: Campaign, past: datetime) -> tuple[Row, ...]:
    wall = scheduling.following(past, visit.shop, visit.now)
    label = visit.t.plain("campaign-when-offered", moment=wall_words(wall))
    args = (campaign.id, campaign.version, wall.strftime(ROUTE))
    return ((Button(label, "campaign_when", args, "put"),),)


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
    return in_rows(keys)


def _clocks(visit: Visit, campaign: Campaign, *, has_late: bool) -> tuple[Row, ...]:
    draft = (campaign.id, campaign.version)

    def key(schedule: str) -> Button:
        label = visit.t.plain(f"campaign-clock-{schedule}")
        return Button(label, "campaign_when", (*draft, schedule), "turn")

    match campaign.schedule:
        case "at":
            return ((key("local"),), (key("best"),), (key("now"),))
        case "local":
            own: tuple[Row, ...] = ((key("at"),), (key("best"),), (key("now"),))
            return ((_roll(visit, campaign),), *own) if has_late else own
        case "best":
            return ((key("now"),),)
        case _:
            return ((key("best"),),)


def _roll(visit: Visit, campaign: Campaign) -> Button:
    label = visit.t.plain("campaign-when-roll", rolls="yes" if campaign.rolls_over else "no")
    return Button(label, "campaign_when", (campaign.id, campaign.version), "roll")
