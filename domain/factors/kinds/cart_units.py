"""Units in the cart now."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="cart",
    group="cart",
    unit="count",
    terms=("SUM(x.quantity)",),
)
