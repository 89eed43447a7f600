"""How long a channel has to bring something about before the next one is tried. Argument: it."""

from datetime import timedelta

from domain.campaigns import drafting
from domain.messaging import fallback
from domain.messaging.fallback import Awaits, Route
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Visit

HOURS = (0, 1, 3, 12, 24, 72)
HOUR = 3_600
IN_A_ROW = 3


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    t, draft, route = visit.t.plain, (campaign.id, campaign.version), fallback.route_of(campaign)
    now = int(route.wait.total_seconds()) // HOUR
    keys = [
        Button(
            f"✓ {t('wait', hours=each)}" if each == now else t("wait", hours=each),
            "campaign_wait",
            (*draft, each),
            "choose",
        )
        for each in HOURS
    ]
    rows: list[Row] = [*in_rows(keys, IN_A_ROW)]
    if now:
        label = t("campaign-awaits", awaits=route.awaits)
        rows.append((Button(label, "campaign_wait", draft, "turn"),))
    return View(
        text=visit.t("campaign-wait"),
        rows=tuple(rows) if campaign.status == "draft" else (),
        back=Button("", "campaign_channels", (campaign.id,)),
    )


@act()
async def choose(visit: Visit) -> Go:
    """So long."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    route = fallback.route_of(campaign)
    wait = timedelta(hours=visit.number(2))
    changed = Route(channels=route.channels, wait=wait, awaits=route.awaits)
    await drafting.choose_route(campaign, changed, visit.number(1))
    return Go("campaign_wait", (campaign.id,))


@act()
async def turn(visit: Visit) -> Go:
    """Arrived is enough, or it must be tapped or answered."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    route = fallback.route_of(campaign)
    awaits: Awaits = "delivered" if route.awaits == "acted" else "acted"
    changed = Route(channels=route.channels, wait=route.wait, awaits=awaits)
    await drafting.choose_route(campaign, changed, visit.number(1))
    return Go("campaign_wait", (campaign.id,))
