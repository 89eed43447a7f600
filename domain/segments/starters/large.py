"""The tenth with the largest average order."""

from domain.segments.conditions.average_order import AverageOrder
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="value",
    needs=("order",),
    rule=all_of(AverageOrder(operator="top_pct", rank=10)),
    is_common=True,
)
