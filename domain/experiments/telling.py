"""What is told of a test without being asked: that its rule allows a decision, or has made it.

«It looks significant» would be a look more than the rule counts on, so nothing is said of a test
that has to go on.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from tortoise.expressions import Q

from domain.core.errors import TooSlowError
from domain.core.ports import ComputingError, Pool
from domain.experiments import judging
from domain.models import Campaign, Experiment, Shop

log = logging.getLogger(__name__)
SILENT: Final = "wait"
SENT_ON: Final = "rest"
ASKED_AGAIN, LAPSED = "asked", "lapsed"
# Who has not answered by then is asked once more.
REMINDED: Final = timedelta(days=1)
# Nobody is woken for a test.
WAKING: Final = range(9, 21)


async def news(shop: Shop, now: datetime, pool: Pool) -> list[Experiment]:
    """The running tests of a shop whose decision nobody was told of; from now on it was.

    One that still goes out in steps decides by itself and is none of them, nor one that could not
    be counted this time.
    """
    if now.astimezone(shop.zone).hour not in WAKING:
        return []
    by_hand = Q(steps__isnull=True) | Q(stage="over")
    running = Experiment.filter(by_hand, shop_id=shop.id, status="running")
    found = []
    for experiment in await running.order_by("id"):
        was = experiment.told
        try:
            decision = (await judging.verdict(experiment, shop, now, pool)).decision
        except (TooSlowError, ComputingError):
            log.warning("verdict not counted experiment=%d", experiment.id)
            continue
        if decision in {SILENT, was}:
            continue
        mine = Experiment.filter(id=experiment.id, status="running", told=was)
        if await mine.update(told=decision):
            found.append(experiment)
    return found


async def sent_on(shop: Shop, now: datetime) -> list[Experiment]:
    """The tests whose better variant went to the rest by the rule alone and nobody was told of."""
    if now.astimezone(shop.zone).hour not in WAKING:
        return []
    decided = Experiment.filter(
        shop_id=shop.id, kind="message", status="rolled_out", stage__not="", told=""
    )
    found = await decided.order_by("id")
    return [
        each for each in found if await Experiment.filter(id=each.id, told="").update(told=SENT_ON)
    ]


async def asked_again(shop: Shop, now: datetime) -> list[Experiment]:
    """The tests whose owner has not said for a day what the rest of the people get."""
    since = now - REMINDED
    asked = Campaign.filter(shop_id=shop.id, question="choice", asked_at__lte=since)
    waiting = Experiment.filter(
        shop_id=shop.id,
        stage="asking",
        due_at__gt=now,
        campaign_id__in=await asked.values_list("id", flat=True),
    )
    return await _first_time(shop, await waiting.order_by("id"), ASKED_AGAIN, now)


async def lapsed(shop: Shop, now: datetime) -> list[Experiment]:
    """The tests whose question was never answered: the rest gets nothing."""
    silent = Experiment.filter(shop_id=shop.id, stage="lapsed")
    return await _first_time(shop, await silent.order_by("id"), LAPSED, now)


async def _first_time(
    shop: Shop, tests: Sequence[Experiment], word: str, now: datetime
) -> list[Experiment]:
    """Those of whom that was not told; from now on it was. Nobody is woken for it."""
    if now.astimezone(shop.zone).hour not in WAKING:
        return []
    fresh = [each for each in tests if each.told != word]
    return [
        each
        for each in fresh
        if await Experiment.filter(id=each.id, told=each.told, stage=each.stage).update(told=word)
    ]
