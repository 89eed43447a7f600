"""Who buys with a discount eight times of ten, twice or more."""

from domain.segments.conditions.discount_share import DiscountShare
from domain.segments.conditions.order_count import OrderCount
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="taste",
    needs=("discount",),
    rule=all_of(DiscountShare(value=80), OrderCount(value=2)),
)
