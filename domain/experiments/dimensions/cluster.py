"""The groups of buyers that look alike, found by the bot."""

import dataclasses
from typing import ClassVar

from domain.core.errors import NotFoundError
from domain.core.instant import to_milliseconds
from domain.experiments.dimension import Dimension, Ground, Labels, dimension
from domain.models import Cluster as Row
from domain.models import ClusterModel
from domain.segments.sql import Sql, listed, sql


@dimension
@dataclasses.dataclass(frozen=True, kw_only=True)
class Cluster(Dimension):
    """Of the newest groups: at the exposure, and where they are younger the first one known."""

    place: ClassVar[int] = 60

    async def labels(self, ground: Ground) -> Labels:
        models = ClusterModel.filter(shop_id=ground.shop.id, status="ready").order_by("-version")
        model = await models.first()
        found = await Row.filter(model_id=model.id) if model else []
        if model is None or not found:
            raise NotFoundError(thing="cluster")
        trained = to_milliseconds(model.trained_at) if model.trained_at else ground.since
        return Labels(
            sql=sql("COALESCE(?, ?)", _then(ground, found), _first(ground, found)),
            at="exposure" if trained <= ground.since else "now",
            names={str(each.id): each.name for each in found},
        )


def _then(ground: Ground, found: list[Row]) -> Sql:
    """The group a person had come into last by then."""
    return sql(
        "(SELECT CAST(m.cluster_id AS TEXT) ? AND m.since <= x.exposed_at"
        " ORDER BY m.since DESC LIMIT 1)",
        _members(ground, found),
    )


def _first(ground: Ground, found: list[Row]) -> Sql:
    return sql(
        "(SELECT CAST(m.cluster_id AS TEXT) ? ORDER BY m.since LIMIT 1)", _members(ground, found)
    )


def _members(ground: Ground, found: list[Row]) -> Sql:
    return sql(
        "FROM cluster_member m WHERE m.shop_id = ? AND m.customer_id = x.customer_id"
        " AND m.cluster_id IN (?)",
        ground.shop.id,
        listed([each.id for each in found]),
    )
