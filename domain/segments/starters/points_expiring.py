"""Whose points are lost within a week."""

from domain.segments.conditions.points_expiring import PointsExpiring
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="now",
    needs=("loyalty",),
    rule=all_of(PointsExpiring(within=7)),
)
