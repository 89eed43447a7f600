"""Goes on by the next channel where the last has come to nothing; ends calls nobody made."""

import logging

from tortoise.transactions import in_transaction

from domain.calls import calling
from domain.connectors import connecting, receiving
from domain.connectors.kinds.manager_task import ManagerTask
from domain.messaging import fallback
from domain.models import Connector
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(every=20)
async def fall_back(tick: Tick) -> None:
    """Whatever is due, a page at a time."""
    now = tick.now
    async with in_transaction("default"):
        await fallback.recovered(now)
    went = 0
    while not tick.stopping.is_set():
        async with in_transaction("default"):
            ended, on = await fallback.due(now)
        went += on
        if not ended:
            break
    async with in_transaction("default"):
        await receiving.forget(now)
        for line in await Connector.filter(kind="manager_task", removed_at__isnull=True):
            kind = connecting.open_kind(line)
            if isinstance(kind, ManagerTask):
                await calling.drop_old(kind.days, line.shop_id, now)
    if went:
        log.info("fall_back went=%d", went)
        tick.world.wake("send_deliveries")
