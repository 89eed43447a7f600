"""The share of the price that discounts took off."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="orders",
    group="money",
    unit="percent",
    terms=(
        "SUM(x.discount)",
        "SUM(x.total + x.discount)",
    ),
    formula=percent,
)
