"""Who is known for a week or longer and never bought."""

from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.registered import Registered
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="life",
    needs=("order",),
    rule=all_of(OrderCount(operator="eq", value=0), Registered(operator="more_than_ago", days=7)),
)
