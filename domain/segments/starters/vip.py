"""The tenth that brought the most money in a year."""

from domain.segments.conditions.revenue_rank import RevenueRank
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="value",
    needs=("order",),
    rule=all_of(RevenueRank(rank=10, days=365)),
)
