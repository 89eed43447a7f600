"""Groups of similar buyers in the reader's words: names, sizes, portraits."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from domain.clusters import naming, service
from domain.core.errors import NotFoundError
from domain.models import Cluster, ClusterModel, Customer
from handlers.kit import figures
from handlers.kit.visit import Visit

SHARE = 100
# Figures in which a group is told; below it a group hardly differs.
TOLD, TELLING = 5, 0.15


@dataclasses.dataclass(frozen=True, kw_only=True)
class Named:
    """A group with its name in the reader's language, and its part of all people in groups."""

    cluster: Cluster
    name: str
    share: float


async def named(visit: Visit, model: ClusterModel) -> list[Named]:
    """The groups of a model."""
    found = await service.groups(model)
    names = naming.names([each.portrait for each in found], visit.t.plain)
    everybody = sum(each.size for each in found) or 1
    return [
        Named(cluster=each, name=name, share=SHARE * each.size / everybody)
        for each, name in zip(found, names, strict=True)
    ]


async def one(visit: Visit, cluster: Cluster) -> Named:
    """One of them. Raises NotFoundError."""
    for each in await named(visit, cluster.model):
        if each.cluster.id == cluster.id:
            return each
    raise NotFoundError(thing="cluster")


async def name_of(visit: Visit, customer: Customer) -> str:
    """The group a customer is in, empty for none."""
    cluster = await service.of_customer(visit.shop, customer.id)
    return "" if cluster is None else (await one(visit, cluster)).name


def traits(cluster: Cluster) -> Sequence[Mapping[str, Any]]:
    """The figures worth telling, the most telling first."""
    told = [each for each in cluster.portrait if abs(each["effect"]) >= TELLING]
    return [each for each in told if each["middle"] is not None][:TOLD]


def portrait(visit: Visit, cluster: Cluster, most: int = TOLD) -> list[str]:
    """`Средний чек: 1 040 ₽, в магазине 2 300 ₽`, a line a figure."""
    return [
        visit.t(
            "cluster-trait",
            name=figures.name(visit, each["key"]),
            value=figures.said(visit, each["key"], each["middle"]),
            shop=figures.said(visit, each["key"], each["shop"]),
        )
        for each in traits(cluster)[:most]
    ]


def short(visit: Visit, cluster: Cluster) -> str:
    """One line: the two most telling figures."""
    return "; ".join(
        visit.t(
            "factor-line",
            name=figures.name(visit, each["key"]),
            value=figures.said(visit, each["key"], each["middle"]),
        )
        for each in traits(cluster)[:2]
    )
