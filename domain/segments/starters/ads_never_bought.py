"""Who came by a link of an advertisement and never bought."""

from domain.segments.conditions.came_from import CameFrom
from domain.segments.conditions.order_count import OrderCount
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="reach",
    needs=("link",),
    rule=all_of(CameFrom(operator="not_empty"), OrderCount(operator="eq", value=0)),
)
