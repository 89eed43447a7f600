"""Who has a wish list and has not bought for 30 days."""

from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.wish_list import WishList
from domain.segments.rule import Rule
from domain.segments.starter import Starter
from domain.segments.tree import Group, Leaf

STARTER = Starter(
    group="taste",
    needs=("wish",),
    rule=Rule(
        tree=Group(
            nodes=(
                Leaf(condition=WishList(operator="not_empty")),
                Leaf(condition=OrderCount(operator="eq", value=0, days=30)),
            )
        )
    ),
)
