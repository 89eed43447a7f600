"""Who has not bought for a year."""

from domain.segments.conditions.last_order import LastOrder
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="life",
    needs=("order",),
    rule=all_of(LastOrder(operator="more_than_ago", days=365)),
)
