"""Learns once a day when the people of each shop are there, or as soon as somebody asks."""

import logging

from tortoise.transactions import in_transaction

from domain.core.errors import DomainError
from domain.messaging.timing import keeping
from domain.models import Shop
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(every=3_600)
async def count_hours(tick: Tick) -> None:
    """Shop by shop; one that takes too long keeps what was known of it."""
    for shop in await Shop.all().order_by("id"):
        if tick.stopping.is_set():
            return
        if not await keeping.is_due(shop, tick.now):
            continue
        try:
            learnt = await keeping.count(shop, tick.world.pool, tick.now)
        except DomainError as error:
            log.warning("count_hours shop=%d failed=%s", shop.id, error.code)
            continue
        async with in_transaction("default"):
            await keeping.keep(shop, learnt, tick.now)
