"""By which channels a campaign goes, in which order, and when the next one is tried."""

from domain.campaigns import drafting, steering
from domain.core.errors import NotFoundError, TooSlowError
from domain.messaging import addresses, fallback
from domain.messaging.fallback import Route
from domain.models import Campaign
from handlers.kit import campaign_ways
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Visit

ORDER = (addresses.TELEGRAM, addresses.EMAIL, addresses.SMS, addresses.PUSH, addresses.CALL)
HOUR = 3_600


@screen(right="campaigns.send", back="campaigns", listed=("campaign_before", 20), is_slow=True)
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    has = await addresses.connected(visit.shop.id)
    parts = [visit.t("campaign-channels"), await _reached(visit, campaign), _wait(visit, campaign)]
    if has == {addresses.TELEGRAM}:
        parts = [visit.t("campaign-channels-none")]
    is_draft = campaign.status == "draft"
    return View(
        text="\n\n".join(filter(None, parts)),
        rows=_rows(visit, campaign, has) if is_draft else (),
        back=Button("", "campaign_card", (campaign.id,)),
    )


@act()
async def turn(visit: Visit) -> Go:
    """Try this channel after the others, or not at all; the last one stays."""
    campaign, channel = await drafting.find(visit.shop, visit.number(0)), visit.word(2)
    route = fallback.route_of(campaign)
    has = await addresses.connected(visit.shop.id)
    if channel not in ORDER or (channel not in has and channel not in route.channels):
        raise NotFoundError(thing="button")
    chosen = tuple(each for each in route.channels if each != channel)
    if channel not in route.channels:
        chosen = (*chosen, channel)
    if not chosen:
        return Go("campaign_channels", (campaign.id,), toast=visit.t("campaign-channels-one"))
    changed = Route(channels=chosen, wait=route.wait, awaits=route.awaits)
    await drafting.choose_route(campaign, changed, visit.number(1))
    return Go("campaign_channels", (campaign.id,))


@act()
async def reorder(visit: Visit) -> Go:
    """One order for all, or everybody's own."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    await drafting.change(campaign, visit.number(1), own_order=not campaign.own_order)
    return Go("campaign_channels", (campaign.id,))


async def _reached(visit: Visit, campaign: Campaign) -> str:
    if campaign.segment is None:
        return visit.t("campaign-no-segment")
    try:
        found = await steering.audience(campaign, visit.shop, visit.now)
    except TooSlowError:
        return visit.t("campaign-segment-slow", segment=campaign.segment.name)
    lines = await campaign_ways.told(visit, campaign, found)
    if not found.will_get:
        lines.append(visit.t("campaign-channels-nobody"))
    return "\n".join([visit.t("campaign-channels-get", count=found.will_get), *lines])


def _wait(visit: Visit, campaign: Campaign) -> str:
    """When the next channel is tried, where there is one."""
    route = fallback.route_of(campaign)
    if len(route.channels) == 1:
        return ""
    hours = int(route.wait.total_seconds()) // HOUR
    awaits = route.awaits if hours else "failed"
    return visit.t("campaign-wait-now", awaits=awaits, wait=visit.t.plain("wait", hours=hours))


def _rows(visit: Visit, campaign: Campaign, has: frozenset[str]) -> tuple[Row, ...]:
    t, draft = visit.t.plain, (campaign.id, campaign.version)
    chosen = fallback.route_of(campaign).channels
    keys = []
    for channel in ORDER:
        if channel not in has and channel not in chosen:
            continue
        place = chosen.index(channel) + 1 if channel in chosen else 0
        label = t(
            "campaign-channels-key", place=place, channel=campaign_ways.name_of(visit, channel)
        )
        keys.append(Button(label, "campaign_channels", (*draft, channel), "turn"))
    rows: list[Row] = [*in_rows(keys)]
    if len(chosen) > 1:
        order = t("campaign-order", is_own="yes" if campaign.own_order else "no")
        wait = Button(t("screen-campaign_wait"), "campaign_wait", (campaign.id,))
        rows.append((Button(order, "campaign_channels", draft, "reorder"), wait))
    if chosen != (addresses.TELEGRAM,):
        rows.append((Button(t("screen-campaign_words"), "campaign_words", (campaign.id,)),))
    if has == {addresses.TELEGRAM} and visit.can("shop.edit"):
        rows.append((Button(t("campaign-channels-connect"), "channels"),))
    return tuple(rows)
