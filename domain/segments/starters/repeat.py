"""Who bought twice or more."""

from domain.segments.conditions.order_count import OrderCount
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="life",
    needs=("order",),
    rule=all_of(OrderCount(value=2)),
    is_common=True,
)
