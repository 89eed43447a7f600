"""When a campaign goes out, in words: for its card and for the question before it is started."""

from datetime import datetime

from domain.campaigns import scheduling, steering
from domain.core.errors import TooSlowError
from domain.models import Campaign
from handlers.kit.visit import Visit


def wall_words(wall: datetime) -> str:
    """25.11.2026 18:30, as the clock shows it."""
    return f"{wall:%d.%m.%Y %H:%M}"


def said(visit: Visit, campaign: Campaign) -> str:
    """One line: when, by whose clock."""
    wall = scheduling.wall_of(campaign)
    moment = "" if wall is None else wall_words(wall)
    return visit.t(
        "campaign-when-line", when=campaign.schedule, moment=moment, zone=visit.shop.zone_name
    )


async def explained(visit: Visit, campaign: Campaign) -> str:
    """What a confirmation says of it: when it begins and ends, and when people are counted."""
    wall = scheduling.wall_of(campaign)
    if wall is None:
        return (
            visit.t("campaign-frozen-now") if campaign.schedule == "now" else said(visit, campaign)
        )
    lines = [said(visit, campaign)]
    if campaign.schedule == "local":
        over = visit.now if campaign.rolls_over else None
        span = scheduling.span(wall, await scheduling.zones(visit.shop), over)
        zone = visit.shop.zone
        first = visit.t.moment(max(span.first, visit.now), zone)
        last = visit.t.moment(max(span.last, visit.now), zone)
        is_one = "yes" if span.first == span.last else "no"
        lines.append(visit.t("campaign-span", first=first, last=last, one=is_one))
        if await scheduling.is_quiet(wall, visit.shop):
            lines.append(visit.t("campaign-quiet-clock"))
        lines.append(await over_already(visit, campaign))
    lines.append(visit.t("campaign-frozen-later"))
    return "\n".join(filter(None, lines))


async def over_already(visit: Visit, campaign: Campaign) -> str:
    """How many are past the hour by their own clock, and when they get it; empty for nobody."""
    wall = scheduling.wall_of(campaign)
    if campaign.schedule != "local" or wall is None or campaign.segment_id is None:
        return ""
    rolls = "yes" if campaign.rolls_over else "no"
    clock = f"{wall:%H:%M}"
    try:
        many = await steering.past_their_hour(campaign, visit.shop, visit.now)
    except TooSlowError:
        return visit.t("campaign-span-over-some", rolls=rolls, clock=clock)
    return visit.t("campaign-span-over", count=many, rolls=rolls, clock=clock) if many else ""
