"""Models of groups: one that has assigned people, one whose people are forgotten."""

from domain.models import ClusterModel
from tests.segments.world import Maker, Rows

MODEL = ClusterModel


def rows(maker: Maker) -> Rows:
    return [
        {
            "id": key,
            "version": n + 1,
            "status": "ready",
            "asked_at": maker.now,
            "assigned_at": maker.now if n else None,
        }
        for n, key in enumerate(maker.ids(2))
    ]
