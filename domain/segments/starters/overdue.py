"""Who is late by half against their own rhythm."""

from domain.segments.conditions.order_overdue import OrderOverdue
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="life",
    needs=("order",),
    rule=all_of(OrderOverdue(value=150)),
)
