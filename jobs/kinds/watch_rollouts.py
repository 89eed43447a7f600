"""Tells the owners once when what was rolled out has become worse than the kept control."""

from domain.audience.rights import RIGHTS
from domain.audience.staff import who_may
from domain.experiments import kept
from domain.models import Experiment, Shop
from jobs.job import Tick, job


@job(every=6 * 3600)
async def watch_rollouts(tick: Tick) -> None:
    """Everything that is rolled out and kept a control, until it has been told."""
    found = Experiment.filter(status="rolled_out", kept__gt=0).exclude(told="turned")
    for experiment in await found.order_by("id"):
        if tick.stopping.is_set():
            return
        shop = await Shop.get(id=experiment.shop_id)
        told = await kept.kept(experiment, shop, tick.now, tick.world.pool)
        if told.state == "turned" and await kept.note_turned(experiment):
            owners = await who_may(shop.id, RIGHTS["campaigns.send"])
            await tick.world.notices.show("experiment_kept", (experiment.id,), shop.id, owners)
