"""Who gave something back twice or more within a year."""

from domain.segments.conditions.refund_count import RefundCount
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="taste",
    needs=("refund",),
    rule=all_of(RefundCount(value=2, days=365)),
)
