"""Tells those who may decide, once, that a test came to its end, or decided, by its own rule."""

from tortoise.expressions import Q

from domain.audience.rights import RIGHTS
from domain.audience.staff import who_may
from domain.experiments import telling
from domain.models import Experiment, Shop
from jobs.job import Tick, job


@job(every=4 * 3600)
async def tell_verdicts(tick: Tick) -> None:
    """Each with its verdict as it stands on its screen."""
    is_open = Q(status="running") | Q(status="rolled_out", kind="message", told="")
    is_open |= Q(stage__in=("asking", "lapsed"))
    shops = await Experiment.filter(is_open).distinct().values_list("shop_id", flat=True)
    for shop in await Shop.filter(id__in=shops).order_by("id"):
        if tick.stopping.is_set():
            return
        owners = await who_may(shop.id, RIGHTS["campaigns.send"])
        for experiment in await telling.news(shop, tick.now, tick.world.pool):
            await tick.world.notices.show("experiment_verdict", (experiment.id,), shop.id, owners)
        steps = await telling.sent_on(shop, tick.now)
        steps += await telling.asked_again(shop, tick.now)
        steps += await telling.lapsed(shop, tick.now)
        for experiment in steps:
            await tick.world.notices.show("experiment_rest", (experiment.id,), shop.id, owners)
