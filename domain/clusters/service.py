"""The groups of a shop: asked for, looked at, compared with what the shop has become."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from domain.audience import audit
from domain.core.errors import DomainError, NotFoundError
from domain.models import Cluster, ClusterMember, ClusterModel, Customer, Person, Shop

# Fewer buyers would be named one by one, not grouped.
LEAST_BUYERS: Final = 50
UNDER_WAY: Final = ("waiting", "training")
# Usual readings of the index: from 0.1 something moved, from 0.25 it is another population.
MOVED, OTHER = 0.1, 0.25
CHANGED: Final = 0.2
# Silhouettes, by the usual reading of Kaufman and Rousseeuw.
CLEAR, VISIBLE = 0.5, 0.25


@dataclasses.dataclass(eq=False)
class AlreadyTrainingError(DomainError):
    """Groups are being looked for at this moment."""

    code = "clusters-under-way"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Drift:
    """How far the shop has moved from what the model was trained on, at the last assigning.

    `changed` is the part of people whose group is another than the time before; None the first
    time.
    """

    shift: Mapping[str, float]
    changed: float | None

    @property
    def worst(self) -> tuple[str, float] | None:
        """The figure that moved most."""
        return max(self.shift.items(), key=lambda each: each[1], default=None)

    @property
    def advice(self) -> str:
        """keep, watch or retrain."""
        worst = self.worst[1] if self.worst else 0.0
        if worst >= OTHER or (self.changed or 0) >= CHANGED:
            return "retrain"
        return "watch" if worst >= MOVED else "keep"


def drift_of(model: ClusterModel) -> Drift:
    """The drift a model keeps."""
    return Drift(shift=model.drift.get("shift", {}), changed=model.drift.get("changed"))


def clarity(model: ClusterModel) -> str:
    """The silhouette in words: clear, visible or blurred."""
    value = model.silhouette or 0.0
    return "clear" if value >= CLEAR else "visible" if value >= VISIBLE else "blurred"


async def current(shop: Shop) -> ClusterModel | None:
    """The model in force."""
    ready = ClusterModel.filter(shop_id=shop.id, status="ready")
    return await ready.order_by("-version").first()


async def latest(shop: Shop) -> ClusterModel | None:
    """The last one asked for, whatever became of it."""
    return await ClusterModel.filter(shop_id=shop.id).order_by("-version").first()


async def version(shop: Shop, number: int) -> ClusterModel:
    """A ready model of this shop by its version. Raises NotFoundError."""
    found = await ClusterModel.get_or_none(shop_id=shop.id, version=number, status="ready")
    if found is None:
        raise NotFoundError(thing="cluster")
    return found


async def versions(shop: Shop) -> list[ClusterModel]:
    """The ready ones, newest first."""
    ready = ClusterModel.filter(shop_id=shop.id, status="ready")
    return await ready.order_by("-version")


async def groups(model: ClusterModel) -> list[Cluster]:
    """The groups of a model, the largest first when it was trained."""
    return await Cluster.filter(model_id=model.id).order_by("number")


async def find(shop: Shop, cluster_id: int) -> Cluster:
    """A group of this shop with its model. Raises NotFoundError."""
    found = await Cluster.get_or_none(id=cluster_id, shop_id=shop.id).select_related("model")
    if found is None:
        raise NotFoundError(thing="cluster")
    return found


async def people(cluster: Cluster, offset: int, limit: int) -> tuple[list[int], int]:
    """Ids of those in a group now, and how many they are."""
    inside = ClusterMember.filter(
        shop_id=cluster.shop_id, cluster_id=cluster.id, until__isnull=True
    )
    page = await inside.order_by("customer_id").offset(offset).limit(limit)
    return [each.customer_id for each in page], await inside.count()


async def customers(shop: Shop, ids: Sequence[int]) -> list[Customer]:
    """These customers, in this order."""
    found = {each.id: each for each in await Customer.filter(shop_id=shop.id, id__in=list(ids))}
    return [found[each] for each in ids if each in found]


async def of_customer(shop: Shop, customer_id: int) -> Cluster | None:
    """The group a customer is in by the model in force."""
    model = await current(shop)
    if model is None:
        return None
    inside = ClusterMember.filter(
        shop_id=shop.id, customer_id=customer_id, until__isnull=True, cluster__model_id=model.id
    )
    found = await inside.order_by("-since", "-id").first().select_related("cluster__model")
    return None if found is None else found.cluster


async def ask(
    shop: Shop, words: Mapping[str, str], actor: Person | None, now: datetime
) -> ClusterModel:
    """Ask for groups anew; the job `train_clusters` finds them. Raises AlreadyTrainingError."""
    last = await latest(shop)
    if last is not None and last.status in UNDER_WAY:
        raise AlreadyTrainingError
    number = 1 if last is None else last.version + 1
    await audit.record(shop.id, actor, "clusters_asked", now, version=number)
    return await ClusterModel.create(
        shop=shop,
        version=number,
        asked_by=actor.telegram_id if actor else None,
        asked_at=now,
        seed=number,
        words=dict(words),
    )
