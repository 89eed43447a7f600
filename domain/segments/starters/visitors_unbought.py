"""Who came within 30 days and never bought."""

from domain.segments.conditions.last_activity import LastActivity
from domain.segments.conditions.order_count import OrderCount
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="reach",
    needs=("event",),
    rule=all_of(LastActivity(operator="in_last", days=30), OrderCount(operator="eq", value=0)),
)
