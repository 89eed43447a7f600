"""Who bought once, and 30 days ago or more."""

from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="life",
    needs=("order",),
    rule=all_of(OrderCount(operator="eq", value=1), LastOrder(operator="more_than_ago", days=30)),
)
