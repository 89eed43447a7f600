"""Whether those who look after a shop know that its groups are of people who are others by now."""

from datetime import datetime

from domain.clusters.service import current, drift_of
from domain.core.instant import to_milliseconds
from domain.models import ClusterModel, Shop

TOLD = "told"


async def untold(shop: Shop) -> ClusterModel | None:
    """The model in force, when it has become old and nobody was told; once for each model."""
    model = await current(shop)
    if model is None or model.drift.get(TOLD) or drift_of(model).advice != "retrain":
        return None
    return model


async def told(model: ClusterModel, now: datetime) -> None:
    """They know now."""
    model.drift = {**model.drift, TOLD: to_milliseconds(now)}
    await ClusterModel.filter(id=model.id).update(drift=model.drift)


def kept(model: ClusterModel) -> dict[str, int]:
    """What another assigning leaves of the drift as it was: that they were told."""
    return {TOLD: model.drift[TOLD]} if TOLD in model.drift else {}
