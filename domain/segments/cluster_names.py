"""The groups of buyers a condition may name: of the model in force, and of older ones in use."""

from typing import Final

from domain.audience import picking
from domain.audience.picking import Option
from domain.core.params import Picked
from domain.models import Cluster, Shop

CLUSTER: Final[Picked] = "cluster"


async def _clusters(shop: Shop) -> list[Option]:
    found = await Cluster.filter(
        shop_id=shop.id, model__status="ready", model__assigned_at__isnull=False
    ).select_related("model")
    found.sort(key=lambda each: (-each.model.version, each.number))
    newest = found[0].model.version if found else 0
    return [
        Option(
            key=each.id,
            label=each.name
            if each.model.version == newest
            else f"{each.name} ({each.model.version})",
        )
        for each in found
    ]


picking.FINDERS[CLUSTER] = _clusters
