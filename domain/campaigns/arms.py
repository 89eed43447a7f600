"""Whom all variants of a message can reach, and what that costs.

One who can get a variant and could not get another one would make the variants unlike each other:
so nobody is drawn whom one of the routes does not reach. They get the campaign as it is.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from domain.campaigns import lettering
from domain.campaigns.costing import SMS, lengths
from domain.campaigns.previewing import crowd_of
from domain.campaigns.trait import traits_of
from domain.experiments import drafting, letters
from domain.experiments.running import draw_of
from domain.messaging import fallback, meeting
from domain.messaging.addresses import connected
from domain.messaging.audience import reached
from domain.messaging.meeting import Route
from domain.models import Campaign, Experiment, ExperimentVariant, Shop
from domain.segments.running import rows
from domain.segments.sql import Sql, sql

LOOKED_AT: Final = 200


@dataclasses.dataclass(frozen=True, kw_only=True)
class Meeting:
    """Of `whole` people who get the campaign `people` can be reached by every route."""

    whole: int
    people: int


@dataclasses.dataclass(frozen=True, kw_only=True)
class ArmPrice:
    """What the SMS of a variant cost, in minor units; the most where others are tried before."""

    place: int
    people: int
    cost: int
    is_most: bool


def route_of(campaign: Campaign, variant: ExperimentVariant) -> Route:
    """The channels of a variant, connected or not."""
    own = [each.ways for each in traits_of(variant.content) if each.ways]
    return own[0] if own else fallback.route_of(campaign).channels


async def routes_of(campaign: Campaign, shown: Sequence[ExperimentVariant]) -> set[Route]:
    """What there is of them now. A variant whose channels are gone reaches nobody."""
    has = await connected(campaign.shop_id)
    whole = {route_of(campaign, each) for each in shown}
    return {tuple(channel for channel in route if channel in has) for route in whole}


async def fitting(
    campaign: Campaign, shop: Shop, places: Mapping[int, int], now: datetime
) -> dict[int, int]:
    """Those of the drawn people whom every variant could reach. Raises TooSlowError."""
    routes = await routes_of(campaign, await lettering.of_campaign(campaign)) if places else set()
    if len(routes) < 2:  # noqa: PLR2004 - one route for all
        return dict(places)
    waits, moves_on = campaign.policy == "wait", campaign.policy == "next"
    fit = await meeting.within(shop, list(places), routes, now, waits=waits, moves_on=moves_on)
    return {who: place for who, place in places.items() if who in fit}


async def met(experiment: Experiment, shop: Shop, now: datetime) -> Meeting | None:
    """How many there are; None where all go by the same channels. Raises TooSlowError."""
    campaign = await letters.campaign_of(experiment)
    routes = await routes_of(campaign, await drafting.variants(experiment))
    if len(routes) < 2:  # noqa: PLR2004 - one route for all
        return None
    crowd = await crowd_of(campaign)
    waits, moves_on = campaign.policy == "wait", campaign.policy == "next"
    own = {await fallback.working(campaign)}
    whole = await meeting.count(crowd, shop, own, now, waits=waits, moves_on=moves_on)
    people = await meeting.count(crowd, shop, own | routes, now, waits=waits, moves_on=moves_on)
    return Meeting(whole=whole, people=people)


async def sizes(experiment: Experiment, shop: Shop, now: datetime) -> dict[int, int]:
    """How many fall to each variant, by its place: the lot itself is asked. Raises TooSlowError."""
    campaign, shown = await letters.campaign_of(experiment), await drafting.variants(experiment)
    routes = await routes_of(campaign, shown) | {await fallback.working(campaign)}
    waits, moves_on = campaign.policy == "wait", campaign.policy == "next"
    counted = sql(
        "SELECT arm, COUNT(*) AS n FROM (SELECT ? AS arm FROM customer c WHERE c.id IN (?) AND ?)"
        " drawn WHERE arm IS NOT NULL GROUP BY arm",
        Sql(draw_of(experiment, shown).arm_sql()),
        (await crowd_of(campaign)).people(shop, now),
        await meeting.by_every(shop, routes, now, waits=waits, moves_on=moves_on),
    )
    by_id = {each.id: each.place for each in shown}
    return {by_id[int(row["arm"])]: int(row["n"]) for row in await rows(counted)}


async def prices(
    experiment: Experiment, shop: Shop, people: int, price: int, now: datetime
) -> list[ArmPrice]:
    """Of the variants that send SMS, where `people` are shared out. Raises TooSlowError."""
    campaign, shown = await letters.campaign_of(experiment), await drafting.variants(experiment)
    ids = await reached(await crowd_of(campaign), shop, now, limit=LOOKED_AT, channels=(SMS,))
    total, found = sum(each.weight for each in shown), []
    for each in shown:
        route = route_of(campaign, each)
        if SMS not in route:
            continue
        sizes = await lengths(await lettering.message_of(experiment, each), shop, ids, now)
        arm = round(people * each.weight / total)
        cost = round(arm * sum(sizes) / len(sizes) * price)
        found.append(ArmPrice(place=each.place, people=arm, cost=cost, is_most=route[0] != SMS))
    return found
