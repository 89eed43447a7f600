"""Who bought for the first time within 30 days."""

from domain.segments.conditions.first_order import FirstOrder
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="life",
    needs=("order",),
    rule=all_of(FirstOrder(days=30)),
    is_common=True,
)
