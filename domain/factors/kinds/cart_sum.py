"""What lies in the cart now."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="cart",
    group="cart",
    unit="money",
    terms=("SUM(x.quantity * x.price)",),
)
