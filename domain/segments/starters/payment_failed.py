"""Who tried to pay within a week and could not."""

from domain.segments.conditions.payment_failed import PaymentFailed
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="now",
    needs=("payment",),
    rule=all_of(PaymentFailed(days=7)),
)
