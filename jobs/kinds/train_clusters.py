"""Finds groups of similar buyers where somebody asked for them; what a crash cut is begun anew."""

from domain.clusters.learning import learn
from domain.clusters.service import UNDER_WAY
from domain.models import ClusterModel
from jobs.job import Tick, job


@job()
async def train_clusters(tick: Tick) -> None:
    """One after another."""
    asked = ClusterModel.filter(status__in=UNDER_WAY).order_by("id").select_related("shop")
    for model in await asked:
        if tick.stopping.is_set():
            return
        await learn(model.shop, model, tick.world, tick.now)
