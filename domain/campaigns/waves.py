"""Who of a campaign gets it when, where a test sends its message in steps.

All are planned at once, into a pool that nobody claims from. A wave takes its people out of it by
lot and gives each a variant, chunk by chunk; it may be claimed when all of it is dealt. What a
crash leaves half dealt is gone on with: who has left the pool is counted, not dealt again.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from tortoise.transactions import in_transaction

from domain.campaigns.arms import fitting
from domain.campaigns.comparing import placed
from domain.campaigns.trials import PRIME, SPREAD
from domain.core.instant import to_milliseconds
from domain.experiments.drafting import variants
from domain.experiments.lot import Draw, unit_of
from domain.experiments.running import draw_of
from domain.experiments.steps import steps_of
from domain.messaging.slots import EARLY, Slot
from domain.messaging.statement import run, run_many
from domain.models import Campaign, Customer, Delivery, Experiment, Shop
from domain.segments.sql import Sql, sql

# Above every wave that there ever is.
POOL: Final = 1_000
CHUNK: Final = 1_000
DEAL: Final = (
    "UPDATE delivery SET wave = ?, variant = ?, expires_at = ?, not_before = ?,"
    " channel = COALESCE(?, channel), chain = COALESCE(?, chain)"
    " WHERE id = ? AND wave = ? AND status = 'planned'"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Hand:
    """What a wave is dealt by: the lot, the places of its variants, its number, when it goes."""

    draw: Draw
    places: Mapping[int, int]
    wave: int
    now: datetime


async def test_of(campaign: Campaign) -> Experiment | None:
    """The running test that sends it in steps."""
    found = Experiment.filter(campaign_id=campaign.id, kind="message", status="running")
    test = await found.order_by("id").first()
    return test if test is not None and steps_of(test).way != "all" else None


async def planned_in(campaign: Campaign) -> int:
    """The wave that everybody is put into first."""
    if await test_of(campaign) is not None:
        return POOL
    return campaign.wave + 1 if campaign.trial else 0


async def begin(campaign: Campaign, now: datetime) -> None:
    """Everybody is planned: deal the first wave, which may be claimed at once."""
    test = await test_of(campaign)
    if test is None:
        return
    first, *_ = (*await sizes(campaign, test), 0)
    await deal(campaign, test, campaign.wave, first, now)
    await Experiment.filter(id=test.id, stage="").update(stage="sending")


async def sizes(campaign: Campaign, test: Experiment) -> tuple[int, ...]:
    """How many each wave has, of all that were planned."""
    count = campaign.audience_size
    if campaign.planned_at is None:
        count = await Delivery.filter(campaign_id=campaign.id, origin_id__isnull=True).count()
    return steps_of(test).sizes(count, len(await variants(test)))


def waiting(campaign: Campaign) -> Sql:
    """Those in the pool."""
    return sql("campaign_id = ? AND wave = ? AND status = 'planned'", campaign.id, POOL)


async def left(campaign: Campaign) -> int:
    """How many still wait in the pool."""
    rows = Delivery.filter(campaign_id=campaign.id, wave=POOL, status="planned")
    return await rows.count()


async def withheld(campaign: Campaign) -> int:
    """How many of the pool were to get nothing, as the campaign has ended."""
    rows = Delivery.filter(campaign_id=campaign.id, wave=POOL, status="recalled")
    return await rows.count()


async def bring_back(campaign: Campaign) -> None:
    """Let these wait in the pool again, of a campaign that goes on."""
    ended = Campaign.filter(id=campaign.id, status__in=("stopped", "done"))
    await ended.update(status="sending", finished_at=None)
    rows = Delivery.filter(campaign_id=campaign.id, wave=POOL, status="recalled")
    await rows.update(status="planned")


async def deal(
    campaign: Campaign, test: Experiment, wave: int, people: int | None, now: datetime
) -> None:
    """Fill a wave up to so many, or with all that are left; again it only goes on."""
    await test.fetch_related("layer")
    rows = await variants(test)
    hand = Hand(
        draw=draw_of(test, rows), places={each.id: each.place for each in rows}, wave=wave, now=now
    )
    while await deal_some(campaign, hand, people):
        pass


async def deal_some(campaign: Campaign, hand: Hand, many: int | None) -> int:
    """One chunk, as a whole or not at all; how many there were."""
    async with in_transaction("default"):
        # Two that deal at the same time wait for each other here.
        await Campaign.select_for_update().get(id=campaign.id)
        limit = CHUNK
        if many is not None:
            dealt = Delivery.filter(campaign_id=campaign.id, wave=hand.wave, origin_id__isnull=True)
            limit = min(limit, many - await dealt.count())
        if limit <= 0:
            return 0
        found = await run(_next(campaign, limit, is_all=many is None))
        people = {int(row["customer_id"]): int(row["id"]) for row in found}
        slots = await _slots(campaign, hand, list(people))
        await run_many(
            DEAL, (_dealt(campaign, hand, slots[who], number) for who, number in people.items())
        )
        return len(found)


async def _slots(campaign: Campaign, hand: Hand, people: Sequence[int]) -> dict[int, Slot]:
    """When and how each gets it, as their variant has it."""
    shop = await Shop.get(id=campaign.shop_id)
    plain = {who: Slot(not_before=hand.now, wave=hand.wave) for who in people}
    drawn = await fitting(campaign, shop, await _drawn(hand, people), hand.now)
    return await placed(campaign, shop, drawn, plain, hand.now)


def _dealt(campaign: Campaign, hand: Hand, slot: Slot, number: int) -> tuple[object, ...]:
    """The values of DEAL. How long it is of use counts from its own moment."""
    moment = slot.not_before or hand.now
    expires_at = campaign.expires_at
    if campaign.lasts:
        expires_at = moment + timedelta(seconds=campaign.lasts)
    first, _, chain = ",".join(slot.channels).partition(",")
    return (
        hand.wave,
        slot.variant,
        None if expires_at is None else to_milliseconds(expires_at),
        # What may go at once may go even when the clock is put back.
        to_milliseconds(moment if moment > hand.now else hand.now - EARLY),
        first or None,
        chain if first else None,
        number,
        POOL,
    )


def _next(campaign: Campaign, limit: int, *, is_all: bool) -> Sql:
    """By a lot that is the same again after a crash; where all go the order is no matter."""
    lot = sql("((customer_id + ?) * ?) % ?", campaign.id, SPREAD, PRIME)
    return sql(
        "SELECT id, customer_id FROM delivery WHERE ? ORDER BY ?, id LIMIT ?",
        waiting(campaign),
        sql("id") if is_all else lot,
        limit,
    )


async def _drawn(hand: Hand, people: Sequence[int]) -> dict[int, int]:
    """Each one's variant, by its place; who takes no part has none."""
    found: dict[int, int] = {}
    rows = Customer.filter(id__in=list(people))
    for who, account in await rows.values_list("id", "telegram_id"):
        unit = unit_of(account, int(who))
        if hand.draw.takes(unit):
            found[int(who)] = hand.places[hand.draw.arm(unit)[0]]
    return found
