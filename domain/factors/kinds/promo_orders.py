"""Counted orders with a promo code."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="orders",
    group="money",
    unit="count",
    terms=("SUM(CASE WHEN x.promo_code <> '' THEN 1 ELSE 0 END)",),
    default=0,
)
