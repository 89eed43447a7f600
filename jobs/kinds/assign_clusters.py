"""Puts everybody anew into the groups of similar buyers, once a week, by the frozen model."""

import logging
from datetime import timedelta

from domain.audience.rights import RIGHTS
from domain.audience.staff import who_may
from domain.clusters import drifting
from domain.clusters.keeping import kept_models
from domain.clusters.learning import refresh
from domain.core.errors import DomainError
from domain.models import Shop
from jobs.job import Tick, job

log = logging.getLogger(__name__)
WEEK = timedelta(days=7)


@job(cron="20 1 * * *")
async def assign_clusters(tick: Tick) -> None:
    """Looks every night which of them are a week old; one that fails does not stop the others."""
    for shop in await Shop.all().order_by("id"):
        for model in await kept_models(shop):
            if tick.stopping.is_set():
                return
            if model.assigned_at is None or tick.now - model.assigned_at < WEEK:
                continue
            try:
                await refresh(shop, model, tick.world, tick.now)
            except DomainError as error:
                log.warning("clusters not assigned shop=%d code=%s", shop.id, error.code)
        await _tell(shop, tick)


async def _tell(shop: Shop, tick: Tick) -> None:
    """Once for each model that it is old."""
    model = await drifting.untold(shop)
    if model is None:
        return
    owners = await who_may(shop.id, RIGHTS["segments.edit"])
    await tick.world.notices.show("clusters_drifted", (model.version,), shop.id, owners)
    await drifting.told(model, tick.now)
