"""How many people a campaign reaches by which channel, and what its SMS cost."""

from collections.abc import Iterator

from domain.campaigns.costing import Bill, bill
from domain.connectors import channels
from domain.messaging import addresses, fallback
from domain.messaging.audience import Audience
from domain.messaging.clicks.addresses import has_links
from domain.messaging.clicks.shortening import Shortener
from domain.messaging.message import Message
from domain.models import Campaign
from handlers.kit.visit import Visit


async def told(visit: Visit, campaign: Campaign, found: Audience) -> list[str]:
    """A line a channel, and what the shop should know of them."""
    chosen = fallback.route_of(campaign).channels
    has = await addresses.connected(visit.shop.id)
    gone = [
        visit.t("way-not-connected", channel=name_of(visit, each))
        for each in chosen
        if each not in has
    ]
    price = await channels.sms_price(visit.shop.id)
    cost = await bill(campaign, visit.shop, found, price, visit.now)
    own = [visit.t("campaign-own-order")] if campaign.own_order and len(chosen) > 1 else []
    return [*_lines(visit, found, cost), *own, *gone]


def uncounted(visit: Visit, message: Message) -> str:
    """What is missing for its links to be counted, if it has any; else nothing."""
    is_on = Shortener(visit.world.web_address).is_on
    return "" if is_on or not has_links(message) else visit.t("campaign-links-long")


def reason_of(found: Audience, reason: str) -> str:
    """Why people don't get it, in words that fit more channels than Telegram."""
    if set(found.channels) <= {addresses.TELEGRAM}:
        return reason
    return {"no_contact": "no_address", "blocked": "closed"}.get(reason, reason)


def name_of(visit: Visit, channel: str) -> str:
    """What a channel is called."""
    return visit.t.plain("way", channel=channel)


def _lines(visit: Visit, found: Audience, cost: Bill | None) -> Iterator[str]:
    for channel, people in found.channels.items():
        yield visit.t("way-people", channel=name_of(visit, channel), count=people)
        if channel == addresses.SMS and cost is not None:
            yield from _bill(visit, cost)


def _bill(visit: Visit, cost: Bill) -> Iterator[str]:
    t = visit.t
    about = "exact" if cost.is_exact else "about"
    if cost.people:
        money = t.money(cost.cost, visit.shop.currency)
        yield t("way-bill", about=about, segments=cost.segments, cost=money)
    if cost.most > cost.people:
        money = t.money(cost.most_cost, visit.shop.currency)
        yield t("way-bill-most", people=t.number(cost.most), cost=money)
    if cost.is_too_long:
        yield t("way-sms-long", segments=cost.longest)
