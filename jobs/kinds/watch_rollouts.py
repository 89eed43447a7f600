"""Tells the owners once when what was rolled out has become worse than the kept control."""

import logging
from datetime import timedelta
from typing import Final

from domain.audience.rights import RIGHTS
from domain.audience.staff import who_may
from domain.core.errors import DomainError
from domain.experiments import kept
from domain.models import Experiment, Shop
from jobs.job import Tick, job

log = logging.getLogger(__name__)
# Later the shop is another one, and so are its people.
WATCHED: Final = timedelta(days=180)


@job(every=6 * 3600)
async def watch_rollouts(tick: Tick) -> None:
    """Everything that kept a control, until it has been told."""
    found = Experiment.filter(
        status="rolled_out", kept__gt=0, stopped_at__gte=tick.now - WATCHED
    ).exclude(told="turned")
    for experiment in await found.order_by("id"):
        if tick.stopping.is_set():
            return
        shop = await Shop.get(id=experiment.shop_id)
        try:
            told = await kept.kept(experiment, shop, tick.now, tick.world.pool)
        except DomainError as error:
            log.warning("roll-out not compared id=%d reason=%s", experiment.id, error.code)
            continue
        if told.state == "turned" and await kept.note_turned(experiment):
            owners = await who_may(shop.id, RIGHTS["campaigns.send"])
            await tick.world.notices.show("experiment_kept", (experiment.id,), shop.id, owners)
